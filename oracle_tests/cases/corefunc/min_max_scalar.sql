SELECT max(1,2,3), min(1,2,3), max('a','B'), max(1,'a'), max('a',x'00'), min(1,'a'), min('1',2), max(1,1.0), typeof(max(1,1.0)), typeof(max(1.0,1));
SELECT max('a' COLLATE NOCASE, 'B'), min('a' COLLATE NOCASE, 'B'), max('a', 'B' COLLATE NOCASE), max(NULL,1), min(1,NULL), max(-1,-2.5), min(9e999,1);
