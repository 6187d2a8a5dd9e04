-- lang_select: without FROM there is one row with no columns; WHERE may refuse it.
SELECT 1 WHERE 1;
SELECT 1 WHERE 0;
SELECT 1 WHERE NULL;
SELECT count(*) WHERE 0;
SELECT max(5) WHERE 0;
SELECT 1 AS x WHERE x = 1;
SELECT 'a' GROUP BY 1 HAVING 0;
SELECT 1 WHERE EXISTS(SELECT 1 WHERE 0) OR 'true';
