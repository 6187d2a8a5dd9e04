-- percentile: percentile_disc() gives a value that is in the group
CREATE TABLE t(x);
INSERT INTO t VALUES (1), (4), (9), (16), (25), (36), (49);
WITH p(p) AS (VALUES (0.0), (0.1), (0.16), (0.17), (0.3), (0.5), (0.51), (0.84), (0.99), (1.0)) SELECT p, percentile_disc(x, p), percentile_cont(x, p) FROM p, t GROUP BY p ORDER BY p;
