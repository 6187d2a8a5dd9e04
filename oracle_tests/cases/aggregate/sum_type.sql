-- lang_aggfunc sum: an integer if all non-NULL inputs are integers; else a floating point number.
SELECT sum(x), typeof(sum(x)) FROM (SELECT 1 AS x UNION ALL SELECT 2);
SELECT sum(x), typeof(sum(x)) FROM (SELECT 1 AS x UNION ALL SELECT 2.0);
SELECT sum(x), typeof(sum(x)) FROM (SELECT 1 AS x UNION ALL SELECT '2');
SELECT sum(x), typeof(sum(x)) FROM (SELECT 1 AS x UNION ALL SELECT 'abc');
SELECT sum(x), typeof(sum(x)) FROM (SELECT 1 AS x UNION ALL SELECT x'32');
SELECT sum(x), typeof(sum(x)) FROM (SELECT 1 AS x UNION ALL SELECT NULL);
SELECT typeof(total(x)), typeof(avg(x)) FROM (SELECT 1 AS x);
