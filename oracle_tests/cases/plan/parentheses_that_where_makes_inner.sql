-- A LEFT JOIN with a join in parentheses that WHERE makes an inner join is one before its subqueries are flattened: a bare
-- column over no rows is then computed of NULLs.
-- needs: flatten,strength
CREATE TABLE t(a, b);

SELECT max(y.b), x.a FROM t z LEFT JOIN ((SELECT printf('%d', a) AS a, b FROM t) x JOIN t y) ON 1 WHERE y.b;
SELECT max(y.b), x.a FROM t z LEFT JOIN ((SELECT printf('%d', a) AS a, b FROM t) x JOIN t y) ON 1 WHERE x.b;
SELECT max(y.b), x.a FROM t z LEFT JOIN ((SELECT printf('%d', a) AS a, b FROM t) x JOIN t y) ON 1;
SELECT max(y.b), x.a FROM t z LEFT JOIN ((SELECT printf('%d', a) AS a, b FROM t) x JOIN t y) ON z.a IS y.b, t v
  WHERE y.b BETWEEN 1 AND 2;
SELECT max(y.b), x.a FROM t z LEFT JOIN ((SELECT 8 AS a, b FROM t) x JOIN t y) ON z.a IS y.b WHERE y.b IS NOT NULL;
WITH q AS (SELECT * FROM t ORDER BY b)
SELECT max(y.b), x.a FROM q z LEFT JOIN ((SELECT printf('%d', a) AS a, b FROM q) x JOIN t y) ON z.a IS y.b WHERE y.b > 1;
INSERT INTO t VALUES (1, 2), (3, 4), (2, 1);
SELECT z.b, x.a, y.b FROM t z LEFT JOIN ((SELECT printf('%d', a) AS a, b FROM t) x JOIN t y) ON z.a = x.b WHERE y.b > 1;
SELECT z.b, x.a, y.b FROM t z LEFT JOIN ((SELECT 8 AS a, b FROM t) x LEFT JOIN t y ON x.b = y.a) ON z.a = x.b WHERE y.b;
SELECT z.b, x.a, y.b FROM t z LEFT JOIN ((SELECT 8 AS a, b FROM t) x LEFT JOIN t y ON x.b = y.a) ON z.a = x.b WHERE x.b;
SELECT z.b, x.a, y.b FROM t z LEFT JOIN ((SELECT 8 AS a, b FROM t) x FULL JOIN t y ON x.b = y.a) ON z.a = x.b WHERE y.b;
