-- lang_aggfunc: infinity stays; what is not a number is NULL
SELECT sum(a), total(a), avg(a) FROM (SELECT 9e999 AS a UNION ALL SELECT 1);
SELECT sum(a), total(a), avg(a) FROM (SELECT 9e999 AS a UNION ALL SELECT -9e999);
SELECT sum(a), total(a), avg(a) FROM (SELECT 1e308 AS a UNION ALL SELECT 1e308);
SELECT sum(a) FROM (SELECT 1e308 AS a UNION ALL SELECT 1e308 UNION ALL SELECT -1e308);
