CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
SELECT v, count(*) FROM (SELECT e.value AS v FROM t, json_each(t.j) AS e) GROUP BY v;
SELECT s.v FROM (SELECT value AS v, key AS k FROM json_each('[5,6,7]')) AS s WHERE s.k > 0;
SELECT max(v), min(v) FROM (SELECT value AS v FROM json_each('[5,6,7]'));
