-- lang_select, lang_with: WITH stands before the first SELECT of a compound, not after an operator.
WITH c AS (SELECT 1 AS x) SELECT x FROM c UNION ALL SELECT x + 1 FROM c;
-- error
SELECT 1 UNION ALL WITH c AS (SELECT 2) SELECT * FROM c;
SELECT 1 UNION ALL SELECT * FROM (WITH c AS (SELECT 2) SELECT * FROM c);
WITH c AS (SELECT 1) VALUES(5);
WITH c AS (VALUES(1), (2)) SELECT * FROM c;
-- error
WITH c AS (SELECT 1);
-- error
WITH SELECT 1;
-- error
WITH c SELECT * FROM c;
-- error
WITH c AS SELECT 1 SELECT * FROM c;
-- error
WITH c AS (SELECT 1), SELECT * FROM c;
SELECT (WITH c AS (SELECT 7 AS x) SELECT x FROM c);
