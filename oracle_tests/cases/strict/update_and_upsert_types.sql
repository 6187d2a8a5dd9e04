-- stricttables: the message names table, column and type, and the column's type
CREATE TABLE t(id INTEGER PRIMARY KEY, i INT, r REAL, x TEXT, b BLOB, a ANY) STRICT;
INSERT INTO t VALUES(1,1,1,1,x'01',1);
-- error
UPDATE t SET i='one';
-- error
UPDATE t SET r=x'00';
-- error
UPDATE t SET x=x'00';
-- error
UPDATE t SET b=1.5;
-- error
UPDATE t SET id='a';
-- error
INSERT INTO t(i) VALUES(1e20);
-- error
INSERT INTO t(i) VALUES('9223372036854775808');
INSERT INTO t(i) VALUES('9223372036854775807'),(1e3);
SELECT i, typeof(i) FROM t;
UPDATE t SET a=i, x=i, r=i;
SELECT a, typeof(a), x, typeof(x), r, typeof(r) FROM t;
