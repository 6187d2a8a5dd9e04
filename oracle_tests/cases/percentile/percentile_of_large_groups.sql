-- percentile: many values, in any order
CREATE TABLE t(x);
WITH RECURSIVE c(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM c WHERE n < 999) INSERT INTO t SELECT (n * 7919) % 1000 FROM c;
SELECT median(x), percentile(x, 10), percentile(x, 99), percentile(x, 0.1), percentile_disc(x, 0.333), percentile_cont(x, 0.333) FROM t;
SELECT x % 7 AS g, median(x), percentile(x, 90) FROM t GROUP BY g ORDER BY g;
