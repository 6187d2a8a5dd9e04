-- source: optoverview §12
-- a subquery becomes a part of the query around it before what it reads itself is looked at: of a sorted view of a join
-- in a subquery of an aggregate it is the view that stays, and a constant column of the subquery is there without rows
-- needs: flatten
CREATE TABLE t(a, b, c);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT, c REAL);
CREATE TABLE e(a, b, c);
CREATE VIEW v AS SELECT t.a AS a, e.b AS b, t.c AS c FROM t JOIN e ON t.a = e.a ORDER BY t.b;
CREATE VIEW w AS SELECT DISTINCT a, b, c FROM t;
INSERT INTO t VALUES (1, 2, 3), (2, 2, NULL), (3, NULL, 1), (4, 1, 1);
INSERT INTO u VALUES (1, 'x', 1.5), (2, 'y', 2), (3, NULL, NULL);
SELECT max(x), y FROM (SELECT c > a AS x, 8 AS y FROM v WHERE a > 1);
EXPLAIN QUERY PLAN SELECT max(x), y FROM (SELECT c > a AS x, 8 AS y FROM v WHERE a > 1);
EXPLAIN QUERY PLAN SELECT abs(x.a) FROM (SELECT a, b + 1 AS b FROM (SELECT a, b FROM t WHERE a > 0 ORDER BY b) WHERE b > 0) AS x
    JOIN u ON u.a = x.b;
EXPLAIN QUERY PLAN SELECT x.a FROM (SELECT a, b FROM (SELECT a, b FROM t WHERE a > 0 ORDER BY b) WHERE b > 0) AS x
    ORDER BY x.a;
EXPLAIN QUERY PLAN SELECT t.a, x.a FROM t LEFT JOIN (SELECT y.a FROM (SELECT t.a, t.b FROM t JOIN u ON t.a = u.a) AS y) AS x
    ON x.a = t.a;
EXPLAIN QUERY PLAN SELECT t.a, x.a FROM t LEFT JOIN (SELECT a, b FROM w WHERE b > 1) AS x ON x.b = t.a;
SELECT t.a, x.a FROM t LEFT JOIN (SELECT a, b FROM w WHERE b > 1) AS x ON x.b = t.a;
SELECT t.a, x.k FROM t LEFT JOIN (SELECT coalesce(a, 7) AS k, b FROM (SELECT a, b FROM t WHERE a > 1)) AS x ON x.b = t.a;
SELECT t.a, x.k FROM t LEFT JOIN (SELECT coalesce(a, 7) AS k, b FROM w) AS x ON x.b = t.a;
-- a UNION ALL two levels below, and one whose order is dropped
EXPLAIN QUERY PLAN SELECT a FROM (SELECT a, b FROM (SELECT a, b FROM t UNION ALL SELECT a, b FROM e) WHERE b > 1) WHERE a > 0;
EXPLAIN QUERY PLAN SELECT x.a FROM (SELECT a, b FROM (SELECT a, b FROM t UNION ALL SELECT a, b FROM e) WHERE b > 1) AS x, u;
EXPLAIN QUERY PLAN SELECT a FROM (SELECT a, b FROM (SELECT a, b FROM t UNION ALL SELECT a, b FROM e) WHERE b > 1 ORDER BY b);
EXPLAIN QUERY PLAN SELECT a FROM (SELECT a, b FROM t UNION ALL SELECT a, b FROM e ORDER BY b) ORDER BY a;
SELECT a FROM (SELECT a, b FROM (SELECT a, b FROM t UNION ALL SELECT a, b FROM e) WHERE b > 1 ORDER BY b DESC);
-- a sorted subquery becomes a part of a DISTINCT query, but not of one with windows
EXPLAIN QUERY PLAN SELECT DISTINCT x.c FROM (SELECT a, c FROM t ORDER BY b) AS x;
SELECT DISTINCT x.c FROM (SELECT a, c FROM t ORDER BY b) AS x;
SELECT DISTINCT x.c FROM (SELECT a, c FROM t ORDER BY b DESC, a) AS x LIMIT 2;
SELECT DISTINCT typeof(x.c) FROM (SELECT a, c FROM t WHERE a <> 3 ORDER BY a DESC) AS x;
EXPLAIN QUERY PLAN SELECT row_number() OVER (ORDER BY t.a), x.b FROM t JOIN (SELECT a, b FROM v ORDER BY c) AS x ON t.c > 0;
-- what a query computes counts as it is written, also where nobody reads it
EXPLAIN QUERY PLAN SELECT DISTINCT x.b FROM (SELECT coalesce(c, 7) AS a, c AS b FROM (SELECT c, b FROM u ORDER BY b) LIMIT 4) AS x, t;
-- ON clauses of inner joins inside of what is joined, and the first terms of what came with a subquery, weaken LEFT JOINs
EXPLAIN QUERY PLAN SELECT x.a FROM t CROSS JOIN (SELECT e.a FROM e LEFT JOIN (SELECT t.b FROM t JOIN u ON t.c > 3) AS y ON e.a = 1
    JOIN u ON y.b = 2) AS x;
EXPLAIN QUERY PLAN SELECT x.b, u.a FROM (SELECT t.a, t.b FROM t JOIN e ON t.b < 1) AS x LEFT JOIN u ON u.a = x.a
    WHERE u.b IS NOT NULL;
EXPLAIN QUERY PLAN SELECT x.b, u.a FROM (SELECT a, b FROM t WHERE b < 1) AS x LEFT JOIN u ON u.a = x.a WHERE u.b IS NOT NULL;
SELECT x.b, u.a FROM (SELECT a, b FROM t WHERE b > 1) AS x LEFT JOIN u ON u.a = x.a WHERE u.b IS NOT NULL;
-- all terms of the ON of a LEFT JOIN leave fewer rows of its right side
EXPLAIN QUERY PLAN SELECT 1 FROM t AS x LEFT JOIN t AS y ON x.b <> 3 JOIN e ON e.b <> 1;
EXPLAIN QUERY PLAN SELECT 1 FROM t AS x LEFT JOIN t AS y ON 2 < 1 JOIN e ON e.b <> 1;
-- no term moves below windows over all rows, not even a constant
EXPLAIN QUERY PLAN SELECT x.n FROM (SELECT row_number() OVER (ORDER BY e.b) AS n, 4 AS k FROM t JOIN e ON e.c = t.b) AS x
    WHERE x.k IN (1, 4);
EXPLAIN QUERY PLAN SELECT x.n FROM (SELECT row_number() OVER (PARTITION BY t.a) AS n, 4 AS k, t.a FROM t JOIN e ON e.c = t.b) AS x
    WHERE x.k IN (1, 4) AND x.a > 1;
