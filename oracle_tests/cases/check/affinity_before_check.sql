CREATE TABLE t(a INTEGER CHECK(typeof(a) = 'integer'), b TEXT CHECK(b = '5'), r REAL CHECK(typeof(r) = 'real'));
INSERT INTO t VALUES('5', 5, 1);
-- error
INSERT INTO t VALUES('5x', 5, 1);
-- error
INSERT INTO t VALUES(5, 5.0, 1);
-- error
INSERT INTO t VALUES(5, 5, 'x');
SELECT *, typeof(a), typeof(b), typeof(r) FROM t;
