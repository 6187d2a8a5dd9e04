-- stricttables: which values each of the six types takes, and what they become
CREATE TABLE t(k INTEGER PRIMARY KEY, i INT, j INTEGER, r REAL, x TEXT, b BLOB, a ANY) STRICT;
INSERT INTO t(i) VALUES(1),('2'),(3.0),('4.0'),(' 5 '),(NULL);
-- error
INSERT INTO t(i) VALUES(1.5);
-- error
INSERT INTO t(i) VALUES('x');
-- error
INSERT INTO t(i) VALUES(x'31');
-- error
INSERT INTO t(j) VALUES('1e400');
INSERT INTO t(r) VALUES(1),('2.5'),('1e2'),(9007199254740993);
-- error
INSERT INTO t(r) VALUES('abc');
-- error
INSERT INTO t(r) VALUES(x'00');
INSERT INTO t(x) VALUES('s'),(1),(2.5);
-- error
INSERT INTO t(x) VALUES(x'61');
INSERT INTO t(b) VALUES(x'00');
-- error
INSERT INTO t(b) VALUES('text');
-- error
INSERT INTO t(b) VALUES(1);
INSERT INTO t(a) VALUES('1'),(1),(1.0),(x'01'),('1.0');
SELECT i, typeof(i), r, typeof(r), x, typeof(x), b, a, typeof(a) FROM t;
-- error
INSERT INTO t(k) VALUES('x');
-- error
UPDATE t SET i='y' WHERE k=1;
UPDATE t SET i='77' WHERE k=1;
PRAGMA integrity_check;
