CREATE TABLE t(i INT, j INTEGER, r REAL, x TEXT, b BLOB, a ANY) STRICT;
INSERT INTO t VALUES(1,'2',3,4,x'05','6');
SELECT *, typeof(j), typeof(r), typeof(x), typeof(a) FROM t;
-- error
INSERT INTO t(i) VALUES('abc');
-- error
INSERT INTO t(i) VALUES(1.5);
-- error
INSERT INTO t(r) VALUES('x');
-- error
INSERT INTO t(x) VALUES(x'00');
-- error
INSERT INTO t(b) VALUES('text');
INSERT INTO t(i, r, x) VALUES(2.0, '1.5', 1.5);
-- error
UPDATE t SET i = 'q';
-- error
CREATE TABLE u(a FOO) STRICT;
-- error
CREATE TABLE u(a) STRICT;
CREATE TABLE w(k TEXT PRIMARY KEY, v ANY) STRICT, WITHOUT ROWID;
-- error
INSERT INTO w VALUES(NULL, 1);
INSERT INTO w VALUES(1, '1');
SELECT *, typeof(k), typeof(v) FROM w;
