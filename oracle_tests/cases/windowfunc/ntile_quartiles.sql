-- windowfunctions §3 ntile(N): bounds of the groups
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 50) SELECT q, count(*), min(x), max(x) FROM (SELECT (n * 37) % 53 AS x, ntile(4) OVER (ORDER BY (n * 37) % 53) AS q FROM c) GROUP BY q ORDER BY q;
