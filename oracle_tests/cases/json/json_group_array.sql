CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json_group_array(n) FROM t;
SELECT json_group_array(json(j)) FROM t WHERE id < 4;
SELECT json_group_array(j) FROM t WHERE id < 3;
SELECT json_group_array(n ORDER BY id DESC), json_group_array(id) FILTER (WHERE id > 2), json_group_array(DISTINCT n) FROM t;
SELECT json_group_array(id) FROM t WHERE 0;
SELECT n IS NULL, json_group_array(id) FROM t GROUP BY 1 ORDER BY 1;
SELECT json_group_array(json_object('id',id,'n',n)) FROM t;
SELECT hex(jsonb_group_array(n)), json(jsonb_group_array(j)) FROM t;
SELECT json_group_array(jsonb(j)) FROM t WHERE id < 4;
-- error
SELECT json_group_array(x'61') FROM t;
-- error
SELECT json_group_array() FROM t;
SELECT json_group_array(json_extract(j,'$.b')), json_group_array(j -> 'c'), json_group_array(j ->> 'c') FROM t WHERE id < 3;
