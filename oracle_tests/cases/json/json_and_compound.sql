CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json(j) FROM t WHERE id = 1 UNION SELECT '{"a":1,"b":[1,2,3]}' UNION ALL SELECT json_array(1);
SELECT json_array(x) FROM (SELECT json('[1]') AS x UNION ALL SELECT json('[2]')) ORDER BY 1;
SELECT json_extract(j,'$.a') FROM t INTERSECT SELECT 1;
SELECT json_array(id) FROM t EXCEPT SELECT '[1]' ORDER BY 1;
VALUES(json('[ 1 ]'), json_array('[1]', json('[1]')));
