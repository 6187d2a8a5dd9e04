SELECT value FROM json_each('[1,2]') UNION SELECT value FROM json_each('[2,3]');
SELECT value FROM json_each('[1,2]') UNION ALL SELECT value FROM json_each('[2,3]');
SELECT value FROM json_each('[1,2]') EXCEPT SELECT value FROM json_each('[2,3]');
SELECT value FROM json_each('[1,2]') INTERSECT SELECT value FROM json_each('[2,3]');
SELECT value, key FROM json_each('[1,2]') UNION ALL SELECT 5, 6 ORDER BY 1 DESC;
