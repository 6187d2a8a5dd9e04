-- percentile: median(X) is percentile(X, 50)
CREATE TABLE t(x);
WITH RECURSIVE c(n, r) AS (VALUES (1, 17) UNION ALL SELECT n + 1, (r * 31 + 7) % 101 FROM c WHERE n < 37) INSERT INTO t SELECT r FROM c;
SELECT median(x), percentile(x, 50), percentile_cont(x, 0.5), percentile_disc(x, 0.5) FROM t;
SELECT x % 4 AS g, median(x) = percentile(x, 50), median(x) = percentile_cont(x, 0.5) FROM t GROUP BY g ORDER BY g;
