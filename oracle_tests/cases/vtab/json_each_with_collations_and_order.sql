-- vtab: ORDER BY, GROUP BY and DISTINCT over a table-valued function
SELECT value FROM json_each('["b","A","a","B"]') ORDER BY value COLLATE nocase, value;
SELECT upper(value), count(*) FROM json_each('["b","A","a"]') GROUP BY 1 ORDER BY 1;
SELECT DISTINCT type FROM json_each('[1,"x",2.5,1]') ORDER BY 1;
SELECT key FROM json_each('["q","w","e"]') ORDER BY key DESC;
SELECT max(key), min(value) FROM json_each('["q","w","e"]');
SELECT value FROM json_each('[5,1,3]') ORDER BY value LIMIT 1 OFFSET 1;
SELECT value, lag(value) OVER (ORDER BY key) FROM json_each('[1,2,3]');
SELECT group_concat(value, '') FROM (SELECT value FROM json_each('["x","y"]') ORDER BY key DESC);
