CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT id, json_patch(j,'{"a":2,"z":{"y":null,"x":1}}') FROM t WHERE json_type(j) = 'object' ORDER BY id;
SELECT json_patch((SELECT json_group_object('k' || id, n) FROM t), '{"k1":null,"k2":{"deep":true}}');
SELECT id, json_patch('{"keep":1}', j) FROM t WHERE j IS NOT NULL ORDER BY id;
