CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
SELECT e.key, count(*), group_concat(t.id) FROM t, json_each(t.j) AS e GROUP BY e.key ORDER BY e.key;
SELECT DISTINCT e.type FROM t, json_tree(t.j) AS e ORDER BY 1;
SELECT type, sum(value) FROM json_each('[1,2.5,3,"a"]') GROUP BY type HAVING count(*) > 1;
SELECT max(key), min(value), avg(value) FROM json_each('[4,2,9]');
SELECT value FROM json_each('[3,1,2]') ORDER BY value LIMIT 2 OFFSET 1;
SELECT value, row_number() OVER (ORDER BY value DESC) FROM json_each('[1,2,3,4]');
