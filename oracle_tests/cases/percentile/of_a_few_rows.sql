-- lang_aggfunc, percentile.c: percentile(Y, P) interpolates; median is percentile 50; percentile_disc gives a value.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('a', 3), ('a', 4), ('b', 10), ('b', NULL), ('c', 5.5), ('c', 6.5), ('c', 1);
SELECT g, median(v), percentile(v, 25), percentile(v, 0), percentile(v, 100), percentile_cont(v, 0.5), percentile_disc(v, 0.5), percentile(v, 33.3) FROM t GROUP BY g ORDER BY g;
SELECT median(v), percentile(v, 90) FROM t WHERE v > 100;
-- error
SELECT percentile(v, 101) FROM t;
-- error
SELECT percentile(v, -1) FROM t;
-- error
SELECT percentile(v, v) FROM t;
-- error
SELECT percentile(v, NULL) FROM t;
-- error
SELECT median('x') FROM t;
-- error
SELECT percentile_cont(v, 50) FROM t;
