-- Source: SQLite itself (EXPLAIN QUERY PLAN)
-- Of a common table expression whose rows are kept, SQLite compiles the reference in FROM before those in expressions. If
-- the query around that one sorts or joins, the ORDER BY of the expression is dropped, also for the others.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
CREATE TABLE u(c PRIMARY KEY, d);
INSERT INTO t VALUES(3, 1), (1, 2), (2, 3), (2, 4);
INSERT INTO u VALUES(2, 1), (1, 5), (9, 9);
WITH q(a, b) AS (SELECT a, b FROM t UNION SELECT c, d FROM u ORDER BY 2) SELECT * FROM q AS x, u WHERE x.a = (SELECT max(a) FROM q);
EXPLAIN QUERY PLAN WITH q(a, b) AS (SELECT a, b FROM t UNION SELECT c, d FROM u ORDER BY 2) SELECT * FROM q AS x, u WHERE x.a = (SELECT max(a) FROM q);
WITH q(a, b) AS (SELECT a, b FROM t EXCEPT SELECT d, c FROM u ORDER BY b DESC) SELECT (SELECT a FROM q LIMIT 1), c, x.a FROM u, q AS x;
EXPLAIN QUERY PLAN WITH q(a, b) AS (SELECT a, b FROM t EXCEPT SELECT d, c FROM u ORDER BY b DESC) SELECT (SELECT a FROM q LIMIT 1), c, x.a FROM u, q AS x;
WITH q(a, b) AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT * FROM q AS x, q AS y ORDER BY (SELECT q.a FROM q, u LIMIT 1);
EXPLAIN QUERY PLAN WITH q(a, b) AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT * FROM q AS x, q AS y ORDER BY (SELECT q.a FROM q, u LIMIT 1);
WITH q(a, b) AS (SELECT a, b FROM t EXCEPT SELECT d, c FROM u ORDER BY b DESC) SELECT * FROM u LEFT JOIN q ON c = a ORDER BY (SELECT max(a) FROM q);
WITH q(a, b) AS (SELECT a, max(b) FROM t GROUP BY a ORDER BY 2) SELECT (SELECT a FROM q LIMIT 1), * FROM q AS x, u;
EXPLAIN QUERY PLAN WITH q(a, b) AS (SELECT a, max(b) FROM t GROUP BY a ORDER BY 2) SELECT (SELECT a FROM q LIMIT 1), * FROM q AS x, u;
-- It is kept where nothing sorts or joins, where it says MATERIALIZED, and where a LIMIT needs it.
WITH q(a, b) AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT (SELECT a FROM q LIMIT 1), a FROM q;
EXPLAIN QUERY PLAN WITH q(a, b) AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT (SELECT a FROM q LIMIT 1), a FROM q;
EXPLAIN QUERY PLAN WITH q(a, b) AS MATERIALIZED (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT (SELECT a FROM q LIMIT 1), x.a FROM q AS x, u;
EXPLAIN QUERY PLAN WITH q(a, b) AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC LIMIT 3) SELECT (SELECT a FROM q LIMIT 1), x.a FROM q AS x, u;
WITH q(a, b) AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT a FROM t WHERE (SELECT a FROM q LIMIT 1) = 2;
