CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json_group_object(id, n) FROM t;
SELECT json_group_object(n, id) FROM t;
SELECT json_group_object('k' || id, json(j)) FROM t WHERE id < 4;
SELECT json_group_object('same', id), json_group_object(NULL, id) FROM t;
SELECT json_group_object(id, n) FILTER (WHERE id > 3) FROM t;
SELECT json_group_object(id, n) FROM t WHERE 0;
SELECT n IS NULL, json_group_object('k' || id, n) FROM t GROUP BY 1 ORDER BY 1;
SELECT hex(jsonb_group_object('k' || id, n)) FROM t;
SELECT json_group_object('a"b', 'c"d') FROM t WHERE id = 1;
-- error
SELECT json_group_object(id, x'61') FROM t;
-- error
SELECT json_group_object(id) FROM t;
