-- Recursive queries with conditions that look back.
WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 50) SELECT group_concat(i) FROM n WHERE NOT EXISTS(SELECT 1 FROM n AS d WHERE d.i < n.i AND n.i % d.i = 0);
WITH RECURSIVE d(day) AS (SELECT '2024-02-26' UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < '2024-03-03') SELECT day, CASE strftime('%w', day) WHEN '0' THEN 'Sun' WHEN '6' THEN 'Sat' ELSE 'weekday' END FROM d;
WITH RECURSIVE g(a, b) AS (SELECT 1071, 462 UNION ALL SELECT b, a % b FROM g WHERE b > 0) SELECT a FROM g WHERE b = 0;
WITH RECURSIVE c(n, steps) AS (SELECT 27, 0 UNION ALL SELECT CASE n % 2 WHEN 0 THEN n / 2 ELSE 3 * n + 1 END, steps + 1 FROM c WHERE n <> 1) SELECT max(steps), max(n) FROM c;
