-- Which of two mistakes around a common table is reported.
-- error
WITH c AS (SELECT nope) SELECT * FROM c, missing;
-- error
WITH c AS (SELECT 1 FROM missing) SELECT nope FROM c;
-- error
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT nope FROM c) SELECT nope2 FROM c;
-- error
WITH c(x, y) AS (SELECT 1) SELECT nope FROM c;
-- error
WITH c(x) AS (SELECT 1) SELECT y FROM c;
-- error
WITH c AS (SELECT 1 AS a), d AS (SELECT b FROM c) SELECT * FROM d;
