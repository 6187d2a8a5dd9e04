-- json1 §4.9: strict documents, and those with escapes, JSON5, spaces and in blobs, give the same answers
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t(j) VALUES ('{"a":1,"b":[1,2]}'), (' { "a" : 1 , "b" : [ 1 , 2 ] } '), ('{"a":"x\u0041","b":[]}'), ('{a:1,b:[+1]}'), (jsonb('{"a":1,"b":[1,2]}')), ('{"b":{"c":1}}'), ('[1,{"a":2}]'), ('5'), ('"a"'), ('{"a":{"a":{"a":1}}}'), ('{"a":1,"a":2}'), (NULL), ('{"é":"ü","a":"a b, c"}');
SELECT id, json_set(j, '$.a', 'new'), json_set(j, '$.b[#]', 3), json_insert(j, '$.a', 0, '$.z', 9), json_replace(j, '$.a', NULL, '$.b[0]', 'r'), json_set(j, '$.a.a', 5), json_set(j, '$.x.y[0].z', json('[1]')) FROM t ORDER BY id;
SELECT id, json_remove(j, '$.a'), json_remove(j, '$.b[0]', '$.b[0]'), json_remove(j, '$[1].a'), json_patch(j, '{"a":null,"b":{"d":1}}'), json_patch('{"a":{"q":1},"e":2}', j) FROM t ORDER BY id;
