CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT id, json(j) FROM t ORDER BY id;
INSERT INTO t VALUES(6,'{bad',0);
SELECT id, json_valid(j) FROM t ORDER BY id;
-- error
SELECT json(j) FROM t;
SELECT id, CASE WHEN json_valid(j) THEN json(j) ELSE 'bad' END FROM t ORDER BY id;
SELECT id, json_extract(j, '$.a') FROM t WHERE json_valid(j) ORDER BY id;
