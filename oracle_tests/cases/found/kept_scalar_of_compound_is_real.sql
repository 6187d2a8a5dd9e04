-- A scalar subquery that is a compound has the affinity of its last core. Where a query around keeps it as a REAL column,
-- the integers of its other cores are read as reals; where the subquery is flattened they stay what they are.
-- needs: flatten
CREATE TABLE t(r REAL, i INT);
INSERT INTO t VALUES (100.125, 7);

SELECT typeof((SELECT i FROM t UNION ALL SELECT r FROM t)), (SELECT i FROM t UNION ALL SELECT r FROM t) = 7;
SELECT typeof(x), x || '' FROM (SELECT (SELECT i FROM t UNION ALL SELECT r FROM t) AS x FROM t);
SELECT typeof(x), x || '' FROM (SELECT (SELECT i FROM t UNION ALL SELECT r FROM t) AS x FROM t GROUP BY i);
SELECT typeof(x), x || '' FROM (SELECT (SELECT i FROM t UNION ALL SELECT r FROM t) AS x FROM t LIMIT 5), t;
SELECT group_concat(x) FROM (SELECT (SELECT r FROM t UNION ALL SELECT i FROM t) AS x FROM t GROUP BY i);
SELECT group_concat(x) FROM (SELECT (SELECT i FROM t UNION SELECT r FROM t ORDER BY 1) AS x FROM t GROUP BY i);
SELECT group_concat(x) FROM (SELECT (VALUES (1), ((SELECT r FROM t))) AS x FROM t LIMIT 5), t;
SELECT group_concat(x) FROM (SELECT (SELECT 5 UNION ALL SELECT (SELECT i FROM t UNION ALL SELECT r FROM t)) AS x LIMIT 1);
SELECT group_concat(x) FROM (SELECT (SELECT (SELECT i FROM t UNION ALL SELECT r FROM t) FROM t) AS x FROM t GROUP BY 1);
SELECT x / 2 FROM (SELECT (SELECT i FROM t UNION ALL SELECT r FROM t) AS x UNION ALL SELECT 3.0) GROUP BY x;
WITH q(x) AS MATERIALIZED (SELECT (SELECT i FROM t UNION ALL SELECT r FROM t)) SELECT a.x / 2, b.x / 2 FROM q a, q b;
CREATE TABLE kept AS SELECT (SELECT i FROM t UNION ALL SELECT r FROM t) AS x;
SELECT typeof(x) FROM kept;
