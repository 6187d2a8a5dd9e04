-- Names of columns through several levels of subqueries and joins.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
SELECT * FROM (SELECT a AS x, b AS y FROM (SELECT b AS a, a AS b FROM t));
SELECT x.a, y.a FROM (SELECT a FROM t) x JOIN (SELECT b AS a FROM t) y;
SELECT q."a + b" FROM (SELECT a + b FROM t) q;
SELECT z FROM (SELECT max(a) AS z FROM t), (SELECT 5 AS w) WHERE w > z;
-- error
SELECT b FROM (SELECT a AS x FROM (SELECT a, b FROM t));
SELECT "x y" FROM (SELECT a AS "x y" FROM t);
SELECT [A], "B" FROM (SELECT a, b FROM t);
SELECT (SELECT x) FROM (SELECT a AS x FROM t);
