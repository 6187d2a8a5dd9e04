-- lang_expr "CASE expression": base and WHEN are compared as by =, with the base on the left.
CREATE TABLE t(n TEXT COLLATE NOCASE, b TEXT, i INT);
INSERT INTO t VALUES('Abc', 'Abc', 5);
SELECT CASE n WHEN 'ABC' THEN 'same' ELSE 'other' END, CASE b WHEN 'ABC' THEN 'same' ELSE 'other' END, CASE 'ABC' WHEN n THEN 'same' ELSE 'other' END, CASE b WHEN n THEN 's' ELSE 'o' END, CASE n WHEN b COLLATE BINARY THEN 's' ELSE 'o' END FROM t;
SELECT CASE i WHEN '5' THEN 'same' ELSE 'other' END, CASE '5' WHEN i THEN 'same' ELSE 'other' END, CASE +i WHEN '5' THEN 's' ELSE 'o' END, CASE 5 WHEN 5.0 THEN 's' ELSE 'o' END FROM t;
