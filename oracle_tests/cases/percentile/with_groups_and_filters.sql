-- percentile.c: the functions are aggregates and window functions like others.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 3), ('a', 8), ('b', 2), ('b', 4), (NULL, 10);
SELECT g, median(v), percentile(v, 75), percentile_disc(v, 0.75) FROM t GROUP BY g ORDER BY g;
SELECT median(v) FILTER (WHERE g = 'a'), median(DISTINCT v % 2), percentile(v + 0.5, 50) FROM t;
SELECT g, v, median(v) OVER (PARTITION BY g) FROM t ORDER BY g, v;
SELECT g FROM t GROUP BY g HAVING median(v) > 3 ORDER BY median(v);
SELECT median(v) FROM t WHERE 0;
