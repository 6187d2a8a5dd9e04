CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM json_each(t.j) WHERE value = 2);
SELECT id FROM t WHERE 5 IN (SELECT value FROM json_tree(t.j));
SELECT id, (SELECT group_concat(value) FROM json_each(t.j)) FROM t;
SELECT id FROM t WHERE (SELECT count(*) FROM json_each(t.j)) > 1;
SELECT (SELECT value FROM json_each(t.j) LIMIT 1) FROM t;
SELECT id FROM t WHERE id IN (SELECT value FROM json_each('[1,4]'));
SELECT id FROM t WHERE id NOT IN (SELECT value FROM json_each('[1,4]'));
