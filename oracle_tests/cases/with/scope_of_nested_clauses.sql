-- lang_with: an inner WITH hides an outer one of the same name; outer ones are seen inside.
WITH c AS (SELECT 1 AS a) SELECT * FROM (WITH c AS (SELECT 2 AS a) SELECT * FROM c), c;
WITH c AS (SELECT 1 AS a) SELECT (WITH d AS (SELECT a + 1 AS b FROM c) SELECT b FROM d);
-- error
SELECT (WITH c AS (SELECT 1) SELECT * FROM c), (SELECT * FROM c);
WITH c AS (WITH c AS (SELECT 5 AS a) SELECT a * 2 AS a FROM c) SELECT * FROM c;
