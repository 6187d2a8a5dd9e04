-- lang_with: the list of column names must have as many names as the SELECT has columns.
WITH c(x, y) AS (SELECT 1, 2) SELECT y, x FROM c;
-- error
WITH c(x) AS (SELECT 1, 2) SELECT * FROM c;
-- error
WITH c(x, y, z) AS (SELECT 1, 2) SELECT * FROM c;
WITH c("a b", [c d]) AS (VALUES(1, 2)) SELECT "a b", "c d" FROM c;
WITH c(x, x) AS (SELECT 1, 2) SELECT * FROM c;
WITH c AS (SELECT 1 AS p, 2, 3 AS p) SELECT * FROM c;
-- error
WITH c() AS (SELECT 1) SELECT * FROM c;
WITH c(x) AS (SELECT 1 UNION ALL SELECT 2) SELECT sum(x) FROM c;
