-- windowfunctions: ntile(N) divides as evenly as possible, larger groups first; N must be a positive integer.
WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 11) SELECT n, ntile(3) OVER (ORDER BY n), ntile(4) OVER (ORDER BY n), ntile(20) OVER (ORDER BY n), ntile(1) OVER (ORDER BY n), ntile('2') OVER (ORDER BY n), ntile(2.9) OVER (ORDER BY n DESC) FROM c ORDER BY n;
-- error
SELECT ntile(0) OVER () FROM (SELECT 1);
-- error
SELECT ntile(-1) OVER () FROM (SELECT 1);
-- error
SELECT ntile(NULL) OVER () FROM (SELECT 1);
-- error
SELECT ntile('x') OVER () FROM (SELECT 1);
-- error
SELECT ntile() OVER ();
SELECT ntile(0) OVER () FROM (SELECT 1 WHERE 0);
