CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
SELECT t.id, e.key, e.value FROM t LEFT JOIN json_each(t.j) AS e;
SELECT t.id, e.key FROM t LEFT JOIN json_each(t.j) AS e ON e.value > 1;
SELECT t.id FROM t LEFT JOIN json_each(t.j) AS e ON e.value > 1 WHERE e.key IS NULL;
SELECT t.id, e.key FROM t LEFT JOIN json_each(t.j) AS e WHERE e.value = 2;
SELECT e.value, t.name FROM json_each('[1,2,9]') AS e LEFT JOIN t ON t.id = e.value;
