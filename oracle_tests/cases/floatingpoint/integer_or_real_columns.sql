-- datatype3: a REAL column of whole numbers reads back as reals, a NUMERIC one as integers.
CREATE TABLE t(r REAL, n NUMERIC);
INSERT INTO t VALUES(1e15, 1e15), (1e19, 1e19), (0.1, 0.1), (2147483648.0, 2147483648.0), (-1.0, -1.0);
SELECT r, n, typeof(r), typeof(n) FROM t;
SELECT r = n FROM t;
SELECT sum(r), sum(n), typeof(sum(n)) FROM t WHERE r < 0 OR r = 2147483648;
