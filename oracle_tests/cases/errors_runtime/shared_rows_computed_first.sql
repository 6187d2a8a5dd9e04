-- needs: flatten
-- A common table expression whose rows are kept is computed where it is first read, and for each further reference
-- before the query does anything in which that stands: so it fails though WHERE, LIMIT or an empty table lets nobody read
-- the rows. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE empty(a, b);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t) SELECT 1 FROM n WHERE 0;
WITH n(x, y) AS MATERIALIZED (SELECT json_valid(count(*), -1), 1 FROM t) SELECT 1 FROM n WHERE 0;
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t) SELECT 1 FROM n AS p, n AS q WHERE 0;
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t) SELECT (SELECT 1 FROM n WHERE 0), (SELECT 2 FROM n WHERE 0);
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t) SELECT (SELECT 1 FROM n LIMIT 0), (SELECT 2 FROM n LIMIT 0);
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT (SELECT 1 FROM empty CROSS JOIN n), (SELECT 2 FROM empty CROSS JOIN n);
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT (SELECT 1 FROM empty CROSS JOIN n), (SELECT 2 FROM empty CROSS JOIN n) FROM empty;
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT 1 FROM empty, n WHERE 0 UNION ALL SELECT 2 FROM empty, n WHERE 0;
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT a FROM t WHERE EXISTS (SELECT y FROM n WHERE 0) OR EXISTS (SELECT y FROM n WHERE 0);
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT a FROM t WHERE a NOT IN (SELECT y FROM n WHERE 0) AND b NOT IN (SELECT y FROM n WHERE 0);
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT a FROM t WHERE a IN (SELECT y FROM n WHERE 0) AND b IN (SELECT y FROM n WHERE 0);
-- error
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t)
SELECT iif(a > 5, (SELECT 1 FROM n), (SELECT 2 FROM n WHERE 0)) FROM t;
WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t) SELECT 1 FROM n WHERE 0 AND EXISTS (SELECT 1 FROM n);
-- error
WITH n(x, y) AS NOT MATERIALIZED (SELECT json_valid(count(*), -1), 1 FROM t) SELECT 1 FROM n AS p, n AS q WHERE 0;
-- error
WITH n(x, y) AS NOT MATERIALIZED (SELECT json_valid(count(*), -1), 1 FROM t) SELECT 1 FROM t, n AS p, n AS q LIMIT 0;
EXPLAIN QUERY PLAN
WITH n(x, y) AS NOT MATERIALIZED (SELECT count(*), 1 FROM t) SELECT 1 FROM n AS p, n AS q, n AS r WHERE p.x = q.y;
EXPLAIN QUERY PLAN
WITH n(x, y) AS NOT MATERIALIZED (SELECT count(*), 1 FROM t) SELECT 1 FROM n AS p LEFT JOIN n AS q ON p.x = q.y, t;
CREATE VIEW v AS WITH n(x, y) AS (SELECT json_valid(count(*), -1), 1 FROM t) SELECT * FROM n;
SELECT (SELECT 1 FROM empty AS e JOIN v ON e.a = v.y WHERE 7 IN ()) FROM t ORDER BY 1;
-- error
SELECT (SELECT 1 FROM empty AS e JOIN v ON e.a = v.y WHERE 7 IN ()) FROM t ORDER BY 1, 1;
-- error
SELECT (SELECT 1 FROM empty AS e JOIN v ON e.a = v.y WHERE 7 IN ()) AS z FROM t GROUP BY z;
SELECT (SELECT 1 FROM empty AS e JOIN v ON e.a = v.y WHERE 7 IN ()) AS z FROM t WHERE z > 0;
-- error
SELECT (SELECT b FROM empty AS e JOIN v ON e.a = v.y WHERE 7 IN ()) FROM t AS o ORDER BY 1, 1;
-- error
SELECT (SELECT o.b FROM empty AS e JOIN v ON e.a = v.y WHERE 7 IN ()), min(a) FROM t AS o GROUP BY o.b ORDER BY 2, 1, 1;
