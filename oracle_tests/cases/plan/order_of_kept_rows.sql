-- the order in which kept rows come: the first reference decides about it, and drops an ORDER BY where it joins or sorts
-- them, unless that says MATERIALIZED; a further one knows the ORDER BY alone, and not how the sides of a compound merge
CREATE TABLE t(a, b);
CREATE TABLE e(a, b);
INSERT INTO t VALUES (1, 2), (2, 2), (3, NULL), (4, 1);
INSERT INTO e VALUES (7, NULL), (2, 3);
CREATE VIEW v AS SELECT a, b FROM t UNION SELECT a, b FROM e;
CREATE VIEW l AS SELECT a, b FROM t ORDER BY b LIMIT 9;
EXPLAIN QUERY PLAN SELECT x.a, y.a FROM v AS x JOIN v AS y ORDER BY y.a, y.b;
EXPLAIN QUERY PLAN SELECT x.a, y.a FROM v AS x JOIN v AS y ORDER BY x.a, x.b;
EXPLAIN QUERY PLAN SELECT x.a, y.a FROM l AS x JOIN l AS y ORDER BY y.b;
EXPLAIN QUERY PLAN WITH w AS (SELECT a, b FROM t UNION SELECT a, b FROM e) SELECT x.a, y.a FROM w AS x JOIN w AS y ORDER BY y.a, y.b;
EXPLAIN QUERY PLAN WITH w AS (SELECT a, b FROM t UNION SELECT a, b FROM e) SELECT x.a, y.a FROM w AS x JOIN w AS y ORDER BY x.a, x.b;
WITH w AS (SELECT a, b FROM t UNION SELECT a, b FROM e ORDER BY b DESC) SELECT x.a, y.a FROM w AS x JOIN w AS y;
WITH w AS (SELECT a, b FROM t UNION ALL SELECT a, b FROM e ORDER BY b DESC) SELECT x.a, y.a FROM w AS x JOIN w AS y;
WITH w AS (SELECT a, b FROM t UNION ALL SELECT a, b FROM e ORDER BY b DESC) SELECT x.a, y.a FROM w AS x JOIN w AS y ORDER BY x.b;
WITH w AS (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT x.a, y.a FROM w AS x JOIN w AS y ON x.a > 1;
WITH w AS MATERIALIZED (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT x.a, y.a FROM w AS x JOIN w AS y ON x.a > 1;
EXPLAIN QUERY PLAN WITH w AS MATERIALIZED (SELECT DISTINCT a, b FROM t ORDER BY b DESC) SELECT x.a, y.a FROM w AS x JOIN w AS y;
EXPLAIN QUERY PLAN WITH w AS (SELECT DISTINCT a, b FROM t ORDER BY b LIMIT 3) SELECT x.a, y.a FROM w AS x JOIN w AS y ORDER BY y.b;
-- the ties of a window over such a join
WITH w AS (SELECT a, b FROM t UNION SELECT a, b FROM e)
    SELECT row_number() OVER (PARTITION BY y.b), ntile(2) OVER (ORDER BY y.b, x.a DESC), x.a, y.a
    FROM w AS x JOIN w AS y ON x.b = y.b OR x.a > 3;
-- of a compound whose last core aggregates the order stays; around it anything may sort or join
SELECT count(a), a FROM (SELECT a FROM t UNION ALL SELECT 0 ORDER BY 1 DESC) ORDER BY 1;
SELECT count(a), a FROM (SELECT a FROM t UNION SELECT 0 ORDER BY 1 DESC) GROUP BY typeof(a) ORDER BY 1;
SELECT a FROM (SELECT a FROM t UNION ALL SELECT count(*) FROM t ORDER BY 1 DESC) ORDER BY typeof(a);
