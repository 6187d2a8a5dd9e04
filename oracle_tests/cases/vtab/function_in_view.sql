CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
CREATE VIEW v AS SELECT t.id, e.key, e.value FROM t, json_each(t.j) AS e;
SELECT * FROM v;
SELECT value FROM v WHERE id = 1 AND value > 1;
CREATE VIEW w(a) AS SELECT value FROM json_each('[1,2]');
SELECT v.id, w.a FROM v JOIN w ON v.value = w.a;
DROP VIEW v;
SELECT a FROM w;
