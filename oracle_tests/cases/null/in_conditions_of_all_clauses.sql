-- lang_expr: a condition that is NULL is not true, in WHERE, HAVING, ON, CASE and FILTER alike.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1,NULL),(2,1),(3,0);
SELECT a FROM t WHERE b;
SELECT a FROM t WHERE NOT b;
SELECT a FROM t WHERE b IS NULL OR b;
SELECT a, max(b) FROM t GROUP BY a HAVING max(b);
SELECT x.a, y.a FROM t x LEFT JOIN t y ON y.b = x.b ORDER BY 1, 2;
SELECT a, CASE WHEN b THEN 'y' WHEN NOT b THEN 'n' ELSE '?' END FROM t;
SELECT count(*) FILTER (WHERE b) FROM t;
