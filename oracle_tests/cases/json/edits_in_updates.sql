-- json1 §4.9 json_insert(), json_replace(), json_set(): documents of a table changed in place
CREATE TABLE d(id INTEGER PRIMARY KEY, j);
INSERT INTO d(j) VALUES ('{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}'), ('{a:2,b:[],}'), ('[10,20,[30,{"a":"deep"}]]'), ('"text"'), ('3'), ('null'), (NULL), (jsonb('{"a":[7,8],"é":"ü"}')), ('{"a":null,"a":2,"x y":3,"":4}');
UPDATE d SET j = json_set(j, '$.n', id, '$.b[#]', 'new') WHERE json_type(j) = 'object';
SELECT id, json(j), typeof(j) FROM d ORDER BY id;
UPDATE d SET j = json_remove(j, '$.n', '$.a') WHERE json_extract(j, '$.n') > 1;
UPDATE d SET j = json_replace(j, '$[0]', json_array(id)) WHERE json_type(j) = 'array';
SELECT id, json(j) FROM d ORDER BY id;
