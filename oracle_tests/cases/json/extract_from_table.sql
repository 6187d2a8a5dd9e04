-- json1 §4.7 json_extract(): json_extract() over rows of all kinds of JSON
CREATE TABLE d(id INTEGER PRIMARY KEY, j);
INSERT INTO d(j) VALUES ('{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}'), ('{a:2,b:[],}'), ('[10,20,[30,{"a":"deep"}]]'), ('"text"'), ('3'), ('null'), (NULL), (jsonb('{"a":[7,8],"é":"ü"}')), ('{"a":null,"a":2,"x y":3,"":4}');
SELECT id, json_extract(j, '$.a'), json_extract(j, '$[2][1].a'), json_extract(j, '$.b[1]'), json_extract(j, '$."x y"') FROM d ORDER BY id;
SELECT id FROM d WHERE json_extract(j, '$.a') = 2 ORDER BY id;
SELECT sum(json_extract(j, '$.a')), count(json_extract(j, '$.b')), max(json_extract(j, '$[0]')) FROM d WHERE id <> 8;
