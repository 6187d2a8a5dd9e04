CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json_type('{"a":[2,3.5,true,false,null,"x"]}'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[0]'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[1]');
SELECT json_type('[2,3.5,true,false,null,"x"]','$[2]'), json_type('[2,3.5,true,false,null,"x"]','$[3]'), json_type('[2,3.5,true,false,null,"x"]','$[4]'), json_type('[2,3.5,true,false,null,"x"]','$[5]'), json_type('[2]','$[6]'), json_type(NULL), json_type('[1]',NULL);
SELECT json_type('[1e5,-1,0x10,.5,Infinity,NaN]','$[0]'), json_type('[1,0x10]','$[1]'), json_type('[.5]','$[0]'), json_type('[Infinity]','$[0]'), json_type('[NaN]','$[0]'), json_type(5), json_type(5.5), json_type(jsonb('[1]'));
SELECT id, json_type(j), json_type(j,'$.a') FROM t ORDER BY id;
-- error
SELECT json_type('[');
