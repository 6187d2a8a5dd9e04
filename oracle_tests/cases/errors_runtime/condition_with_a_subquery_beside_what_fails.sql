-- needs: flatten
-- A condition with a subquery that reads no table of FROM is asked at the first table, so what FROM computes before
-- that row is there fails though the condition is false. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
CREATE TABLE e(x);
INSERT INTO t VALUES (1, 'x'), (NULL, 3);
-- error
SELECT 1 FROM (SELECT 1 AS k LIMIT 2.5) WHERE (SELECT NULL FROM t);
-- error
SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 'x') WHERE (SELECT 0);
SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 2) WHERE (SELECT 0);
-- error
SELECT 1 FROM (SELECT ntile(b) OVER () AS k FROM t) WHERE (SELECT 1 FROM t GROUP BY 1 HAVING 'x');
-- error
SELECT 1 FROM (SELECT 1 AS k, sum(9223372036854775807) AS s FROM t) WHERE (SELECT 1 FROM t GROUP BY 1 HAVING 'x');
-- error
SELECT 1 FROM (SELECT 1 FROM t AS x FULL JOIN t AS y ON json_object(1, 1)) WHERE EXISTS (SELECT NULL FROM e);
SELECT 1 FROM t LEFT JOIN t AS y ON json_object(1, 1) WHERE EXISTS (SELECT NULL FROM e);
-- error
SELECT 1 FROM json_each('x') WHERE (SELECT 0);
-- error
SELECT 1 FROM json_each('x') FULL JOIN t WHERE key > 2 AND (SELECT 0);
SELECT 1 FROM json_each('x') WHERE 0;
SELECT 1 FROM e JOIN json_each('x') WHERE (SELECT 1);
SELECT 1 FROM t, json_each(t.b) WHERE (SELECT 0);
-- error
SELECT 1 FROM e RIGHT JOIN (SELECT 1 AS k FROM t LIMIT 'x') AS r WHERE (SELECT 0);
-- error
SELECT 1 FROM e FULL JOIN (SELECT 1 AS k FROM t LIMIT 'x') AS r WHERE 1 NOT IN (SELECT 1 FROM t);
-- error
SELECT 1 FROM e RIGHT JOIN json_each('x') WHERE (SELECT 0);
SELECT 1 FROM e RIGHT JOIN (SELECT 1 AS k FROM t LIMIT 2) AS r WHERE (SELECT 0);
