-- Aggregates and joins over a recursive table.
WITH RECURSIVE d(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 30) SELECT count(*), sum(n), avg(n), group_concat(n, '') FILTER (WHERE n < 4) FROM d;
WITH RECURSIVE d(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 12) SELECT x.n, y.n FROM d x JOIN d y ON x.n * y.n = 12 ORDER BY 1;
WITH RECURSIVE d(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 20) SELECT n FROM d WHERE n > 1 AND NOT EXISTS(SELECT 1 FROM d AS e WHERE e.n > 1 AND e.n < d.n AND d.n % e.n = 0);
