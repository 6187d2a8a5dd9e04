-- A recursive table inside a subquery, correlated in its initial select.
CREATE TABLE t(n);
INSERT INTO t VALUES(3), (5);
SELECT n, (WITH RECURSIVE f(i, p) AS (SELECT 1, 1 UNION ALL SELECT i + 1, p * (i + 1) FROM f WHERE i < n) SELECT max(p) FROM f) FROM t ORDER BY n;
SELECT n FROM t WHERE 10 IN (WITH RECURSIVE s(x) AS (SELECT n UNION ALL SELECT x + n FROM s WHERE x < 20) SELECT x FROM s);
SELECT n, (SELECT group_concat(i, '') FROM (WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < t.n) SELECT i FROM s)) FROM t ORDER BY n;
