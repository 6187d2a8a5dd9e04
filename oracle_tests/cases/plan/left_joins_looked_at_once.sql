-- source: optoverview §16 "OUTER JOIN strength reduction"
-- needs: flatten,strength,automatic_index
-- SQLite looks once, from left to right, for LEFT JOINs that are inner joins, and again when it has flattened a subquery:
-- the ON of one that has just become an inner join makes no join before it one.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 127) SELECT NULL, i % 2, i FROM n;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y ON x.b=y.b LEFT JOIN t z ON y.a=z.a WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y ON x.b=y.b LEFT JOIN t z ON y.a=z.c WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y ON x.b=y.b LEFT JOIN t z ON y.a=z.c JOIN t w ON z.a=w.c;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y ON x.b=y.b
  LEFT JOIN (SELECT a,b FROM t GROUP BY b) z ON y.a=z.a WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y ON x.b=y.b
  LEFT JOIN (SELECT a,b FROM t GROUP BY b) z ON y.b=z.a WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y ON x.b=y.b
  LEFT JOIN (SELECT a,b FROM t LIMIT 5) z ON y.b=z.a WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y USING(b) LEFT JOIN t z ON y.a=z.c WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t x LEFT JOIN t y USING(b)
  LEFT JOIN (SELECT a,b FROM t LIMIT 5) z ON y.b=z.a WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v RIGHT JOIN t x ON v.a=x.a LEFT JOIN t y ON x.b=y.b
  LEFT JOIN t z ON y.a=z.c WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v FULL JOIN t x ON v.a=x.a LEFT JOIN t y ON x.b=y.b
  LEFT JOIN t z ON y.a=z.c WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN t x ON v.a=x.a
  LEFT JOIN t y ON x.b=y.b FULL JOIN t z ON y.a=z.c WHERE x.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN t x ON v.a=x.a
  LEFT JOIN t y ON x.b=y.b FULL JOIN t z ON y.a=z.c WHERE y.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN t x ON v.a=x.a
  LEFT JOIN t y ON x.b=y.b RIGHT JOIN t z ON y.a=z.c WHERE y.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN (SELECT a,b FROM t LIMIT 2) x ON v.a=x.a
  LEFT JOIN (SELECT a,b FROM t LIMIT 2) y ON x.b=y.b LEFT JOIN t z ON y.a=z.c WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN (SELECT a,b FROM t LIMIT 2) x ON v.a=x.a
  LEFT JOIN (SELECT a,b FROM t LIMIT 2) y ON x.b=y.b WHERE y.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN (SELECT a,b FROM t LIMIT 2) x ON v.a=x.a
  LEFT JOIN (SELECT a,b FROM t) y ON x.b=y.b WHERE y.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN (SELECT a,b FROM t) x ON v.a=x.a
  LEFT JOIN (SELECT a,b FROM t) y ON x.b=y.b LEFT JOIN (SELECT a,b FROM t LIMIT 3) z ON x.b=z.a WHERE z.b;
EXPLAIN QUERY PLAN SELECT 1 FROM t v LEFT JOIN (SELECT a,b FROM t) x ON v.a=x.a
  LEFT JOIN (SELECT a,b FROM t) y ON x.b=y.b LEFT JOIN t z ON y.b=z.a WHERE z.b;
