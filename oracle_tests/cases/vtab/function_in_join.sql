CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
SELECT t.id, e.key, e.value FROM t, json_each(t.j) AS e;
SELECT t.id, e.key FROM json_each(t.j) AS e, t;
SELECT t.id, e.* FROM t JOIN json_each(t.j) AS e ON e.type = 'integer' WHERE t.id < 3;
SELECT t.id, e.value FROM t INNER JOIN json_each(j) AS e ORDER BY e.value DESC, t.id;
