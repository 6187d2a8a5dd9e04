CREATE TABLE t(g, v);
INSERT INTO t VALUES('a',1),('a',2),('b',3),('c',NULL);
SELECT t.g, v, s FROM t JOIN (SELECT g, sum(v) AS s FROM t GROUP BY g) AS q ON q.g = t.g;
SELECT q.g, q.n, t.v FROM (SELECT g, count(*) n FROM t GROUP BY g HAVING n > 1) q LEFT JOIN t ON t.g = q.g;
SELECT * FROM (SELECT 1 AS x UNION SELECT 2) a LEFT JOIN (SELECT 2 AS y) b ON x = y;
SELECT * FROM (SELECT DISTINCT g FROM t) CROSS JOIN (VALUES(1),(2));
