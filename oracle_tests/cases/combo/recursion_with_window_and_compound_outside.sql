-- lang_with: the recursive table may be one side of a compound, be grouped and ordered outside.
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 6) SELECT x FROM c UNION SELECT x * 2 FROM c ORDER BY 1 DESC;
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 6) SELECT x % 2, sum(x), group_concat(x) FROM (SELECT x FROM c ORDER BY x) GROUP BY x % 2 ORDER BY 1;
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 30) SELECT a.x FROM c a WHERE a.x > 1 AND NOT EXISTS (SELECT 1 FROM c b WHERE b.x > 1 AND b.x < a.x AND a.x % b.x = 0) ORDER BY 1;
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 5), d(y) AS (SELECT x FROM c UNION ALL SELECT y + 10 FROM d WHERE y < 20) SELECT count(*), sum(y), max(y) FROM d;
WITH RECURSIVE c(x) AS (SELECT 3 UNION SELECT (x * 7) % 11 FROM c) SELECT group_concat(x) FROM c;
