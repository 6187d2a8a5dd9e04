-- percentile: the fraction must be the same for all rows
CREATE TABLE t(x, p);
INSERT INTO t VALUES (1, 50), (2, 50), (3, 51);
-- error
SELECT percentile(x, p) FROM t;
SELECT percentile(x, p) FROM t WHERE p = 50;
-- error
SELECT percentile_cont(x, p / 100.0) FROM t;
SELECT percentile(x, 50 + x * 0.00001) FROM t;
