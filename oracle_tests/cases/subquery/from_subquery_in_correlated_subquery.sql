-- A subquery in FROM of a correlated subquery may read the outermost columns.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT a, (SELECT max(x) FROM (SELECT u.a * t.a AS x FROM t AS u)) FROM t ORDER BY a;
SELECT a FROM t WHERE 4 IN (SELECT x FROM (SELECT u.a + t.a AS x FROM t AS u)) ORDER BY a;
SELECT a, (SELECT count(*) FROM (SELECT 1 FROM t AS u WHERE u.a < t.a UNION ALL SELECT 2 WHERE t.a = 1)) FROM t ORDER BY a;
