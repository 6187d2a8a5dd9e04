-- windowfunctions, lang_with: windows over the rows of a recursive table.
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 12) SELECT x, sum(x) OVER (ORDER BY x ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), ntile(5) OVER (ORDER BY x DESC) FROM c ORDER BY x;
WITH RECURSIVE f(a, b) AS (SELECT 0, 1 UNION ALL SELECT b, a + b FROM f LIMIT 10) SELECT a, lag(a, 2, -1) OVER (ORDER BY a, b), a - avg(a) OVER () FROM f ORDER BY a, b;
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 20), w AS (SELECT x, x % 3 AS g, rank() OVER (PARTITION BY x % 3 ORDER BY x) AS r FROM c) SELECT g, group_concat(x || ':' || r, ' ' ORDER BY x) FROM w GROUP BY g ORDER BY g;
WITH RECURSIVE c(x, s) AS (SELECT 1, 1 UNION ALL SELECT x + 1, s * -2 FROM c WHERE x < 8) SELECT x, s, min(s) OVER w, max(s) OVER w FROM c WINDOW w AS (ORDER BY x ROWS 1 PRECEDING) ORDER BY x;
