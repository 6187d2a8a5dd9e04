-- percentile: over a partition and over moving frames
CREATE TABLE t(id INTEGER PRIMARY KEY, g, x);
INSERT INTO t(g, x) VALUES ('a', 5), ('a', 1), ('a', NULL), ('a', 9), ('b', 2), ('b', 2), ('b', 8), ('b', 4.5);
SELECT id, median(x) OVER (PARTITION BY g), median(x) OVER (ORDER BY id ROWS 2 PRECEDING), percentile(x, 25) OVER (ORDER BY id) FROM t ORDER BY id;
SELECT id, percentile_disc(x, 0.5) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), percentile_cont(x, 0.9) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), median(x) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM t ORDER BY id;
