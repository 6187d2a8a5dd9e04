CREATE TABLE t(a INT, b INT);
INSERT INTO t VALUES(1,2),(1,3),(2,3),(3,5);
WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 5) SELECT (SELECT max(i) FROM c), (SELECT min(i) FROM c), sum(c.i), sum(d.i) FROM c, c AS d;
-- ordered
WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 4) SELECT c.i, d.i FROM c JOIN c AS d ON d.i = c.i + 1 ORDER BY 1;
WITH c AS (SELECT a, count(*) AS n FROM t GROUP BY a) SELECT c.a, d.n FROM c, c AS d WHERE c.a = d.n;
WITH x AS MATERIALIZED (SELECT random() AS r) SELECT a.r = b.r FROM x AS a, x AS b;
WITH x AS MATERIALIZED (SELECT random() AS r FROM t) SELECT count(*) FROM x AS p JOIN x AS q USING(r);
WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 5) SELECT i FROM c WHERE i IN (SELECT i * 2 FROM c) AND i NOT IN c UNION ALL SELECT -i FROM c WHERE i > 3;
