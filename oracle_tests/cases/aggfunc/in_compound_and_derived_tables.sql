-- Aggregates of aggregates by way of a subquery.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('b', 4), ('c', 5);
SELECT avg(s), max(s), count(*) FROM (SELECT sum(v) AS s FROM t GROUP BY g);
SELECT max(n) FROM (SELECT count(*) AS n FROM t GROUP BY g HAVING count(*) > 1);
SELECT sum(x) FROM (SELECT max(v) AS x FROM t UNION ALL SELECT min(v) FROM t);
SELECT g FROM t GROUP BY g HAVING sum(v) > (SELECT avg(s) FROM (SELECT sum(v) AS s FROM t GROUP BY g)) ORDER BY g;
SELECT (SELECT sum(v) FROM t) - sum(v) FROM t WHERE g = 'a';
