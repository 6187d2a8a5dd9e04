-- windowfunctions §3 ntile(N): "divides the partition into N groups as evenly as possible ... larger groups occur
-- first"
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 11) SELECT n, ntile(1) OVER (ORDER BY n), ntile(3) OVER (ORDER BY n), ntile(4) OVER (ORDER BY n DESC), ntile(11) OVER (ORDER BY n), ntile(20) OVER (ORDER BY n) FROM c ORDER BY n;
