CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
CREATE TABLE o(a, b);
INSERT INTO o SELECT key, value FROM json_each('[10,20]');
-- error
INSERT INTO o SELECT id, value FROM t, json_each(t.j) WHERE type <> 'array';
SELECT * FROM o;
UPDATE o SET b = (SELECT sum(value) FROM json_each('[1,2,3]')) WHERE a = 0;
DELETE FROM o WHERE b IN (SELECT value FROM json_each('[2,3]'));
SELECT * FROM o;
INSERT INTO o(a) SELECT count(*) FROM o, json_each('[1,2]');
SELECT a FROM o;
