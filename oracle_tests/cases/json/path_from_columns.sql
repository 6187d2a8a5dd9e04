-- json1 §3.3 "PATH arguments": a path for each row
CREATE TABLE p(id INTEGER PRIMARY KEY, p);
INSERT INTO p(p) VALUES ('$'), ('$.a'), ('$.b[0]'), ('$.b[#-1]'), ('$.c.d'), ('$.zz'), (NULL);
CREATE TABLE d(id INTEGER PRIMARY KEY, j);
INSERT INTO d(j) VALUES ('{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}'), ('{a:2,b:[],}'), ('[10,20,[30,{"a":"deep"}]]'), ('"text"'), ('3'), ('null'), (NULL), (jsonb('{"a":[7,8],"é":"ü"}')), ('{"a":null,"a":2,"x y":3,"":4}');
SELECT d.id, p.p, json_extract(j, p), json_type(j, p) FROM d, p WHERE d.id IN (1, 2, 9) ORDER BY 1, p.id;
