-- lang_createtable: COLLATE says how the column compares
CREATE TABLE t(a COLLATE BINARY, b COLLATE NOCASE, c TEXT COLLATE RTRIM);
INSERT INTO t VALUES('x','x','x');
SELECT a='X', b='X', c='x  ', a='x ' FROM t;
-- error
CREATE TABLE u(a COLLATE nope);
-- error
INSERT INTO u VALUES(1);
-- error
SELECT * FROM u WHERE a=1;
-- error
SELECT * FROM u ORDER BY a;
