-- The columns of a recursive table have the affinity of the initial select.
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x || '0' FROM c WHERE length(x) < 3) SELECT x, typeof(x), x > 5 FROM c;
WITH RECURSIVE c(x) AS (SELECT CAST(1 AS TEXT) UNION ALL SELECT x + 1 FROM c WHERE x < 3) SELECT x, typeof(x), x = 2 FROM c;
WITH RECURSIVE c(x) AS (SELECT 0.5 UNION ALL SELECT x * 2 FROM c WHERE x < 4) SELECT x, typeof(x) FROM c;
