CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT id, json_group_array(id) OVER (ORDER BY id) FROM t ORDER BY id;
SELECT id, json_group_array(n) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t ORDER BY id;
SELECT id, json_group_array(json(j)) OVER (ORDER BY id ROWS 1 PRECEDING) FROM t WHERE id < 4 ORDER BY id;
SELECT id, json_group_array(id) OVER (PARTITION BY n IS NULL) FROM t ORDER BY id;
SELECT id, json_group_array(id) FILTER (WHERE id % 2) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM t ORDER BY id;
SELECT id, json_group_object('k' || id, n) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t ORDER BY id;
SELECT id, hex(jsonb_group_array(id) OVER (ORDER BY id ROWS 1 PRECEDING)) FROM t ORDER BY id;
