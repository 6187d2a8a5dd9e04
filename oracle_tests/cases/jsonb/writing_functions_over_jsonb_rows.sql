-- json1 §3 "The JSONB format": text functions and their JSONB twins agree
CREATE TABLE d(id INTEGER PRIMARY KEY, j);
INSERT INTO d(j) VALUES ('{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}'), ('{a:2,b:[],}'), ('[10,20,[30,{"a":"deep"}]]'), ('"text"'), ('3'), ('null'), (NULL), (jsonb('{"a":[7,8],"é":"ü"}')), ('{"a":null,"a":2,"x y":3,"":4}');
SELECT id, json(jsonb_set(j, '$.n', 1)) IS json_set(j, '$.n', 1), json(jsonb_insert(j, '$.b[#]', 'z')) IS json_insert(j, '$.b[#]', 'z'), json(jsonb_replace(j, '$.a', NULL)) IS json_replace(j, '$.a', NULL), json(jsonb_remove(j, '$.a')) IS json_remove(j, '$.a'), json(jsonb_patch(j, '{"a":{"x":1}}')) IS json_patch(j, '{"a":{"x":1}}') FROM d WHERE j IS NOT NULL ORDER BY id;
SELECT id, hex(jsonb_set(j, '$.n', 1)), json_set(j, '$.n', 1) FROM d ORDER BY id;
