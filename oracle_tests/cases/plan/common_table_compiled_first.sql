-- source: lang_with §3, optoverview
-- Of several references to a common table whose rows are kept, SQLite knows how many rows there are for the one that it
-- compiles first, which may be bound behind others: one in WHERE before one in a result column, a result column before
-- those that the rows are sorted by, a query before those in its expressions, and none that is never read.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES(1, 1, 'x'), (2, 3, 'y'), (3, 2, 'z'), (4, 2, NULL);
CREATE TABLE u(d, e);
CREATE INDEX ud ON u(d);
INSERT INTO u VALUES(1, 5), (2, 6), (2, 7);
EXPLAIN QUERY PLAN WITH n AS (SELECT max(b) AS m FROM t)
    SELECT (SELECT m FROM n WHERE m = d) FROM u WHERE e > (SELECT m FROM n);
EXPLAIN QUERY PLAN WITH n AS (SELECT max(b) AS m FROM t)
    SELECT (SELECT m FROM n WHERE m = d) FROM u;
EXPLAIN QUERY PLAN WITH n AS (SELECT max(b) AS m FROM t)
    SELECT (SELECT m FROM n WHERE m = d), (SELECT m FROM n WHERE m >= d) FROM u;
EXPLAIN QUERY PLAN WITH n AS (SELECT max(b) AS m FROM t)
    SELECT (SELECT m FROM n WHERE m = d), (SELECT m FROM n WHERE m >= d) FROM u ORDER BY 1;
EXPLAIN QUERY PLAN WITH n AS MATERIALIZED (SELECT d AS m, e AS k FROM u LIMIT 2)
    SELECT (SELECT (SELECT m FROM n WHERE m = d) FROM n WHERE m = d) FROM u;
EXPLAIN QUERY PLAN WITH n AS MATERIALIZED (SELECT d AS m, e AS k FROM u LIMIT 2)
    SELECT (SELECT m FROM n WHERE m = d) FROM (SELECT EXISTS(SELECT 1 FROM n WHERE m = d) AS x, d FROM u);
WITH n AS (SELECT max(b) AS m FROM t)
    SELECT (SELECT m FROM n WHERE m = d + 1) AS x, (SELECT m FROM n WHERE m >= d) AS y FROM u WHERE e > (SELECT m FROM n) ORDER BY 1, 2;
