-- GROUP BY and ORDER BY of the same list in either direction, with and without an index.
CREATE TABLE t(a, b, n);
INSERT INTO t VALUES(1, 'x', 1), (2, 'y', 2), (1, 'y', 3), (NULL, 'x', 4), (2, 'y', 5);
SELECT a, sum(n) FROM t GROUP BY a ORDER BY a DESC;
SELECT a, b, sum(n) FROM t GROUP BY a, b ORDER BY a DESC, b;
SELECT a, b, count(DISTINCT n) FROM t GROUP BY a, b ORDER BY b, a;
CREATE INDEX tab ON t(a, b);
SELECT a, sum(n) FROM t GROUP BY a ORDER BY a DESC;
SELECT a, b, sum(n) FROM t GROUP BY a, b ORDER BY a DESC, b;
SELECT a, b, sum(n) FROM t GROUP BY a, b ORDER BY a DESC, b DESC;
SELECT a, count(DISTINCT b), group_concat(n ORDER BY n DESC) FROM t GROUP BY a ORDER BY a;
SELECT count(DISTINCT a), count(DISTINCT b) FROM t;
SELECT count(DISTINCT a) FROM t WHERE b = 'y';
