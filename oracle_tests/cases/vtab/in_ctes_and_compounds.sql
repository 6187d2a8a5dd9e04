-- vtab: table-valued functions in WITH, recursion, UNION and windows
WITH c AS (SELECT value AS n FROM json_each('[1,2,3,4]')) SELECT n, sum(n) OVER (ORDER BY n) FROM c;
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+value FROM r, json_each('[1,2]') WHERE n+value<5) SELECT n, count(*) FROM r GROUP BY n;
SELECT value FROM json_each('[1]') UNION ALL SELECT value FROM json_each('[8,9]');
SELECT value FROM json_each('[1,2,3,4,5]') EXCEPT SELECT value FROM json_each('[2,4]');
SELECT * FROM (SELECT value v FROM json_each('[1,2,3]')) a JOIN (SELECT value v FROM json_tree('[2,[3,5]]')) b USING(v);
