-- json1 §4.19 json_type(): counting rows by type
CREATE TABLE d(id INTEGER PRIMARY KEY, j);
INSERT INTO d(j) VALUES ('{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}'), ('{a:2,b:[],}'), ('[10,20,[30,{"a":"deep"}]]'), ('"text"'), ('3'), ('null'), (NULL), (jsonb('{"a":[7,8],"é":"ü"}')), ('{"a":null,"a":2,"x y":3,"":4}');
SELECT json_type(j) AS t, count(*), group_concat(id) FROM (SELECT * FROM d ORDER BY id) GROUP BY t ORDER BY t;
SELECT id, json_type(j, '$.a'), json_type(j, '$.b'), json_type(j, '$[2]') FROM d ORDER BY id;
