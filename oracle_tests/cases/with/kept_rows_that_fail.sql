-- rows that are kept are computed when they are first read, but for a further reference before its join begins; a
-- reference in an expression comes behind those in FROM. What nothing refers to refers to nothing.
CREATE TABLE t(a, b);
CREATE TABLE e(a, b);
INSERT INTO t VALUES (1, 2), (2, 2), (3, NULL);
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21)) SELECT 1 FROM e JOIN q;
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21)) SELECT 1 FROM t CROSS JOIN q WHERE t.a > 40;
-- error
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21)) SELECT 1 FROM (SELECT a FROM q LIMIT 0) AS n JOIN q ON q.a = n.a;
-- error
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21))
    SELECT 1 FROM (SELECT a FROM q LIMIT 0) AS n LEFT JOIN q ON q.a = n.a;
-- error
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21))
    SELECT 1 FROM (SELECT q.a FROM t CROSS JOIN q WHERE t.a > 40 INTERSECT SELECT a FROM t) AS n JOIN q ON q.a = n.a;
-- error
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21)) SELECT 1 FROM e AS x, q AS y, q AS z;
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21))
    SELECT 1 FROM e CROSS JOIN (SELECT DISTINCT y.a FROM e, q AS y JOIN q AS z) AS z;
WITH q AS MATERIALIZED (SELECT a, b FROM t WHERE json_valid(a, 21))
    SELECT (SELECT q.a FROM e JOIN q) FROM t WHERE t.b IN (SELECT q.a FROM e JOIN q);
EXPLAIN QUERY PLAN WITH q AS (SELECT a, max(b) AS b FROM t GROUP BY a), r AS (SELECT a FROM q)
    SELECT x.a FROM (SELECT DISTINCT a, b FROM q) AS x;
EXPLAIN QUERY PLAN WITH q AS (SELECT a, max(b) AS b FROM t GROUP BY a), r AS (SELECT a FROM q)
    SELECT x.a FROM (SELECT DISTINCT a, b FROM q) AS x, r;
EXPLAIN QUERY PLAN WITH q AS (SELECT a, max(b) AS b FROM t GROUP BY a), r AS (SELECT a FROM s), s AS (SELECT a FROM q)
    SELECT x.a FROM (SELECT DISTINCT a, b FROM q) AS x;
