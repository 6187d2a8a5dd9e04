-- json1 §3 "The JSONB format": each function that reads, over text and JSONB of the same documents
CREATE TABLE d(id INTEGER PRIMARY KEY, j);
INSERT INTO d(j) VALUES ('{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}'), ('{a:2,b:[],}'), ('[10,20,[30,{"a":"deep"}]]'), ('"text"'), ('3'), ('null'), (NULL), (jsonb('{"a":[7,8],"é":"ü"}')), ('{"a":null,"a":2,"x y":3,"":4}');
SELECT id, json_extract(jsonb(j), '$.a') IS json_extract(j, '$.a'), json_type(jsonb(j)) IS json_type(j), json_array_length(jsonb(j)) IS json_array_length(j), json(jsonb(j)) IS json(j), (jsonb(j) -> '$.b') IS (j -> '$.b'), (jsonb(j) ->> '$[0]') IS (j ->> '$[0]'), json_pretty(jsonb(j)) IS json_pretty(j), json_remove(jsonb(j), '$.a') IS json_remove(j, '$.a') FROM d ORDER BY id;
