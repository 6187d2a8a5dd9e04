CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json_array('null','true','1','{}','[]',''), json_object('null','null'), json_set('{}','$.a','{}','$.b',json('{}')), json_quote('null');
SELECT json_extract('["{}","[1]","null","1"]','$[0]'), typeof(json_extract('["1"]','$[0]')), json_extract('{"a":"{\"b\":1}"}','$.a'), json_extract(json_extract('{"a":"{\"b\":1}"}','$.a'),'$.b');
SELECT id, json_array(n), json_array(json_quote(n)), json_array(json(json_quote(n))) FROM t ORDER BY id;
SELECT '{"a":"{\"b\":1}"}' ->> 'a' ->> 'b', '{"a":"[1]"}' -> 'a', '{"a":"[1]"}' -> 'a' -> '$', json_type('{"a":"[1]"}','$.a');
