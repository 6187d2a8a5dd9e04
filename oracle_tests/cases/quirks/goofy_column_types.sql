-- quirks and datatype3: any words make a type.
CREATE TABLE t(a LONG VARCHAR BINARY, b DOUBLE PRECISION (10, 2), c UNSIGNED BIG INT, d whatever you like, e NATIVE CHARACTER(70));
INSERT INTO t VALUES('1', '1', '1', '1', 1);
SELECT typeof(a), typeof(b), typeof(c), typeof(d), typeof(e) FROM t;
-- error
CREATE TABLE u(a INT(1, 2, 3));
-- error
CREATE TABLE u(a INT());
CREATE TABLE u(a INT(-1, +2));
SELECT sql FROM sqlite_schema WHERE name = 'u';
