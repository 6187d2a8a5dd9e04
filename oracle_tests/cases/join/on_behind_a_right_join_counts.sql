-- needs: flatten,strength
-- An ON of an inner join makes inner joins of the LEFT JOINs behind the last RIGHT or FULL JOIN, and RIGHT JOINs of such
-- FULL JOINs; subqueries are flattened as if their columns might be NULL when they come before what shows that they are not.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b);
CREATE VIEW v AS SELECT a, 10 AS k FROM t;
CREATE VIEW w AS SELECT x.a, y.k FROM t AS x LEFT JOIN v AS y USING (a);
SELECT max(y.a), z.k FROM t AS x RIGHT JOIN v AS y ON x.a = y.a LEFT JOIN w AS z ON x.a = z.k JOIN t AS p ON z.k = p.a;
SELECT max(y.a), z.k FROM t AS x FULL JOIN v AS y ON x.b = y.k JOIN w AS z ON x.b = z.k;
SELECT max(y.a), z.k FROM t AS x RIGHT JOIN v AS y ON x.a = y.a LEFT JOIN v AS z ON x.a = z.k JOIN t AS p ON z.k = p.a;
SELECT max(y.a), z.k FROM t AS x LEFT JOIN v AS z ON x.a = z.k JOIN t AS p ON z.k = p.a RIGHT JOIN v AS y ON x.a = y.a;
SELECT count(*), y.k, z.k FROM t AS x FULL JOIN v AS y ON x.b = y.k FULL JOIN w AS z ON y.a = z.k RIGHT JOIN t AS p ON z.k = p.a
  WHERE y.k > 0 AND z.a IS NULL;
EXPLAIN QUERY PLAN SELECT * FROM t AS x FULL JOIN t AS y ON x.a = y.a JOIN t AS z ON y.b = z.b;
EXPLAIN QUERY PLAN SELECT * FROM t AS x RIGHT JOIN t AS y ON x.a = y.a LEFT JOIN t AS z ON x.b = z.a JOIN t AS p ON z.b = p.a;
EXPLAIN QUERY PLAN SELECT * FROM t AS x JOIN (t AS y JOIN u AS z ON y.a = z.a) ON x.a = z.a JOIN u AS p ON p.a = x.b
  RIGHT JOIN t AS q ON q.a = x.a WHERE p.b = 3;
EXPLAIN QUERY PLAN SELECT * FROM t AS x JOIN (t AS y JOIN u AS z ON y.a = z.a) ON x.a = z.a JOIN u AS p ON p.a = x.b
  RIGHT JOIN v AS q ON q.a = x.a WHERE p.b = 3;
INSERT INTO t VALUES (1, 1), (3, 10), (3, 2), (NULL, 1), (10, 3);
INSERT INTO u VALUES (1, 3), (3, 3), (10, NULL);
SELECT x.a, y.a, z.k FROM t AS x RIGHT JOIN v AS y ON x.a = y.a LEFT JOIN w AS z ON x.a = z.k JOIN t AS p ON z.k = p.a;
SELECT x.b, y.k, z.k FROM t AS x FULL JOIN v AS y ON x.b = y.k JOIN w AS z ON x.b = z.k ORDER BY 1, 2, 3;
SELECT count(*), x.b FROM t AS x JOIN (t AS y JOIN u AS z ON y.a = z.a) ON x.a = z.a JOIN u AS p ON p.a = x.b
  RIGHT JOIN v AS q ON q.a = x.a WHERE p.b = 3;
