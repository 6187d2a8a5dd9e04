-- lang_select "WHERE clause filtering": with no FROM there is one row of no columns, which WHERE may take away.
SELECT 1 WHERE 1;
SELECT 1 WHERE 0;
SELECT 1 WHERE NULL;
SELECT count(*) WHERE 0;
SELECT count(*), max(1) WHERE 1;
SELECT 'x' WHERE EXISTS(SELECT 1 WHERE 0);
SELECT 5 AS a WHERE a = 5;
SELECT 5 AS a WHERE a = 6;
SELECT 1 GROUP BY 1;
SELECT 1 WHERE 0 GROUP BY 1;
