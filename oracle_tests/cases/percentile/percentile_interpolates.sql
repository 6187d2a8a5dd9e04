-- percentile: percentile(X, P): between two values in proportion
CREATE TABLE t(x);
INSERT INTO t VALUES (10), (20), (30), (40);
WITH p(p) AS (VALUES (0), (10), (25), (33.3), (50), (66.6), (75), (90), (99.9), (100)) SELECT p, percentile(x, p), percentile_cont(x, p / 100.0), percentile_disc(x, p / 100.0) FROM p, t GROUP BY p ORDER BY p;
