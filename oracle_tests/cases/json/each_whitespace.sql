SELECT key, value FROM json_each(' [ 1 , 2 ] ');
SELECT key, value FROM json_each(char(10) || '{ "a" : [ 1 , 2 ] }' || char(9));
SELECT id, value FROM json_each(' [ 1 , [ 2 ] ] ');
