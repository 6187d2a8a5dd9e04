-- datatype3: a whole number in a REAL column is stored as an integer and read as a real.
CREATE TABLE t(r REAL, n NUMERIC, i INTEGER, x);
INSERT INTO t VALUES(1, 1.0, 1.0, 1.0), (2.5, 2.5, 2.5, 2.5), (1e15, 1e15, 1e15, 1e15), (9e18, 9e18, 9e18, 9e18), (1e19, 1e19, 1e19, 1e19);
SELECT r, typeof(r), n, typeof(n), i, typeof(i), x, typeof(x) FROM t;
SELECT r || '', n || '', i || '', x || '' FROM t;
SELECT r / 2, n / 2, i / 2, x / 2 FROM t;
