-- lang_aggfunc "avg": always real; text that is no number counts as 0.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 'x'), (2, 3), (3, NULL), (4, x'34'), (4, '2'), (5, 9223372036854775807), (5, 9223372036854775807);
SELECT g, avg(v), total(v) / count(v), typeof(avg(v)) FROM t GROUP BY g ORDER BY g;
SELECT avg(DISTINCT v) FROM t WHERE g < 3;
SELECT avg(v) FILTER (WHERE g = 1), avg(v + 0.5) FROM t WHERE g < 3;
