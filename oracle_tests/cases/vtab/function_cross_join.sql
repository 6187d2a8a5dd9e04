CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
SELECT t.id, e.key FROM t CROSS JOIN json_each(t.j) AS e ORDER BY t.id DESC, e.key DESC;
SELECT * FROM json_each(t.j) CROSS JOIN t;
SELECT e.key, t.id FROM json_each('[1,5]') AS e CROSS JOIN t ON t.id = e.value;
