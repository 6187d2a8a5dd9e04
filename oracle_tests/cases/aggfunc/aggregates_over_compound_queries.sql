-- lang_aggfunc: of unions and values
SELECT count(*), sum(x), group_concat(x) FROM (SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT 2);
SELECT count(*), sum(x) FROM (SELECT 1 AS x UNION SELECT 2 UNION SELECT 2);
SELECT sum(column1), max(column2), group_concat(column2 ORDER BY column1 DESC) FROM (VALUES (1, 'a'), (3, 'c'), (2, 'b'));
SELECT (SELECT sum(x) FROM (SELECT 1 AS x UNION ALL SELECT y)) FROM (SELECT 5 AS y UNION ALL SELECT 6) ORDER BY 1;
