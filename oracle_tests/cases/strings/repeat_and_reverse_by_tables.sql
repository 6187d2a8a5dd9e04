-- Texts taken apart into characters and put together again.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 7), w(s) AS (VALUES('banana'), ('été'), ('x')) SELECT s, group_concat(substr(s, i, 1), '' ORDER BY i DESC), count(DISTINCT substr(s, i, 1)) FROM w JOIN n ON i <= length(s) GROUP BY s ORDER BY s;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT group_concat('ab', '') FROM n;
SELECT s, substr(s, 1, 1) = substr(s, -1) FROM (SELECT 'level' AS s UNION ALL SELECT 'word') ORDER BY s;
