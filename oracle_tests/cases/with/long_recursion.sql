WITH RECURSIVE c(n, s) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, s || n FROM c WHERE n < 300) SELECT count(*), sum(length(s)), max(length(s)) FROM c;
WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT (n * 7 + 3) % 1009 FROM c) SELECT count(*), sum(n) FROM c;
-- ordered
WITH RECURSIVE c(n, k) AS (SELECT 0, 0 UNION ALL SELECT n + 1, (k * 31 + 7) % 97 FROM c WHERE n < 400) SELECT k, count(*) FROM c GROUP BY k ORDER BY 2 DESC, 1 LIMIT 5;
