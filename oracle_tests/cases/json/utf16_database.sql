-- encoding: UTF-16le
CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT id, json(j), hex(jsonb(j)), json_extract(j,'$.a') FROM t ORDER BY id;
INSERT INTO t VALUES(6,'{"é":"日本"}','ü');
SELECT json_extract(j,'$.é'), json_array(n), hex(jsonb_array(n)), json_error_position(substr(j,1,6)) FROM t WHERE id = 6;
SELECT json(jsonb(j)) FROM t WHERE id = 6;
SELECT json_group_array(n) FROM t;
