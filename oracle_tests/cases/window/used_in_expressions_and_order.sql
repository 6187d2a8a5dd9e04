-- A window's value in an expression, in ORDER BY and in the outer query's WHERE.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('b', 4), ('a', 3), ('b', 2);
SELECT g, v, v * 100 / sum(v) OVER (PARTITION BY g) FROM t ORDER BY g, v;
SELECT v FROM t ORDER BY sum(v) OVER (PARTITION BY g) DESC, v;
SELECT v, v - lag(v, 1, 0) OVER (ORDER BY v) AS d FROM t ORDER BY d DESC, v;
SELECT * FROM (SELECT v, rank() OVER (PARTITION BY g ORDER BY v) AS r FROM t) WHERE r = 1 ORDER BY v;
SELECT CASE WHEN row_number() OVER (ORDER BY v) > 2 THEN 'late' ELSE 'early' END AS w, count(*) OVER () FROM t ORDER BY v;
