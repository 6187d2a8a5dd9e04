-- LIMIT 0 jumps to the end, and leaves the number of rows that the planner expects as it was, so that such a subquery is
-- not read first for it. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
CREATE TABLE u(d, e);
INSERT INTO u VALUES (1, 'x');
EXPLAIN QUERY PLAN SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 0) q JOIN u ON abs(u.e) > 3;
EXPLAIN QUERY PLAN SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 1) q JOIN u ON abs(u.e) > 3;
-- error
SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 0) q JOIN u ON json(u.e);
SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 1) q JOIN u ON json(u.e);
EXPLAIN QUERY PLAN SELECT 1 FROM (SELECT 1 AS k FROM t LIMIT 0) q, u WHERE q.k = u.d;
