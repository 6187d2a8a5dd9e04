-- ordered
WITH x(a, a) AS (VALUES(1, 2) UNION ALL SELECT a + 1, 3 FROM x LIMIT 4) SELECT * FROM x;
-- ordered
WITH x(p, q) AS (SELECT 1 AS a, 2 AS b UNION ALL SELECT p + q, p FROM x LIMIT 5) SELECT q, p, x.p FROM x;
-- ordered
WITH x AS (SELECT 1 AS b UNION ALL SELECT b + 1 AS c FROM x ORDER BY c LIMIT 5) SELECT b FROM x;
-- ordered
WITH RECURSIVE "the table"("a col") AS (SELECT 1 UNION ALL SELECT "a col" * 2 FROM "the table" LIMIT 5) SELECT "a col" FROM "The Table" AS y;
