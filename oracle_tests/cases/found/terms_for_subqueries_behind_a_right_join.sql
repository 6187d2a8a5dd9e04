-- A subquery behind the last RIGHT or FULL JOIN is given the terms of WHERE and ON, one on a side of it is not.
-- needs: push_down,strength
CREATE TABLE t(a, b TEXT);
INSERT INTO t VALUES (5, '8'), (4, '-1');
CREATE VIEW w AS SELECT b FROM t EXCEPT SELECT a FROM t;

SELECT z.b FROM t x RIGHT JOIN t y ON x.a = y.a, w z WHERE z.b > 0;
SELECT z.b FROM t x FULL JOIN t y ON x.a = y.a JOIN w z ON z.b > 0;
SELECT z.b FROM t x FULL JOIN t y ON x.a = y.a LEFT JOIN w z ON z.b > 0;
SELECT z.b FROM t x FULL JOIN t y ON x.a = y.a LEFT JOIN w z ON 1 WHERE z.b > 0;
SELECT z.b FROM t x RIGHT JOIN w z ON x.a WHERE z.b > 0;
SELECT z.b FROM t x RIGHT JOIN w z ON z.b > 0 AND x.a;
SELECT z.b FROM w z FULL JOIN t x ON x.a WHERE z.b > 0;
SELECT z.b FROM w z JOIN t x ON z.b > 0 RIGHT JOIN t y ON x.a = y.a;
SELECT z.b FROM t x JOIN w z ON z.b > 0 FULL JOIN t y ON x.a = y.a, w WHERE w.b > 0;
SELECT z.b FROM t x JOIN (t y RIGHT JOIN t v ON y.a = v.a) ON 1, w z WHERE z.b > 0;
SELECT z.b FROM t x FULL JOIN t y ON 1 RIGHT JOIN t v ON y.a = v.a LEFT JOIN w z ON z.b > 0 JOIN w u ON u.b > 0;
