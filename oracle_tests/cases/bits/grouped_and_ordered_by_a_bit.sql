-- A bit test may be a key of GROUP BY, ORDER BY and a join.
CREATE TABLE t(n INT);
INSERT INTO t VALUES(1), (2), (3), (4), (5), (6), (7), (NULL);
SELECT n & 1, count(*), sum(n) FROM t GROUP BY n & 1 ORDER BY 1;
SELECT n FROM t ORDER BY n & 3 DESC, n >> 2, n;
SELECT a.n, b.n FROM t a JOIN t b ON a.n & b.n = 0 AND a.n < b.n ORDER BY 1, 2;
SELECT DISTINCT n >> 1 << 1 FROM t ORDER BY 1;
