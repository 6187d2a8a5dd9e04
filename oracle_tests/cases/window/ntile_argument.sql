-- windowfunctions: ntile(N) divides into N groups as even as possible, the larger ones first; N is a positive integer.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3), (4), (5), (6), (7);
SELECT a, ntile(3) OVER (ORDER BY a), ntile(7) OVER (ORDER BY a), ntile(10) OVER (ORDER BY a), ntile(1) OVER () FROM t ORDER BY a;
-- error
SELECT ntile(0) OVER () FROM t;
-- error
SELECT ntile(-1) OVER () FROM t;
-- error
SELECT ntile(NULL) OVER () FROM t;
-- error
SELECT ntile() OVER () FROM t;
-- error
SELECT ntile('x') OVER () FROM t;
SELECT a, ntile(2.9) OVER (ORDER BY a), ntile('2') OVER (ORDER BY a) FROM t ORDER BY a;
