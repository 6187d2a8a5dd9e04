CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json_array_length('[1,2,3,4]'), json_array_length('[]'), json_array_length('{"one":[1,2,3]}'), json_array_length('5'), json_array_length(NULL);
SELECT json_array_length('[1,2,3,4]','$'), json_array_length('[1,2,3,4]','$[2]'), json_array_length('{"one":[1,2,3]}','$.one'), json_array_length('{"one":[1,2,3]}','$.two'), json_array_length('[1]',NULL);
SELECT id, json_array_length(j), json_array_length(j,'$.b') FROM t ORDER BY id;
SELECT json_array_length(jsonb('[1,[2,3]]'),'$[1]');
-- error
SELECT json_array_length('[1]','x');
-- error
SELECT json_array_length('[1');
-- error
SELECT json_array_length();
