CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
UPDATE t SET name = e.value FROM json_each('{"1":"one","2":"two"}') AS e WHERE e.key = t.id;
SELECT id, name FROM t;
CREATE TABLE n(a PRIMARY KEY, b);
INSERT INTO n SELECT value, key FROM json_each('["p","q"]') WHERE true ON CONFLICT DO NOTHING;
INSERT INTO n SELECT value, key FROM json_each('["q","r","q"]') WHERE true ON CONFLICT(a) DO UPDATE SET b = b + 10;
SELECT * FROM n ORDER BY a;
