-- json1 §4.8 to §4.14: what one function has changed is changed by the next.
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t(j) VALUES ('{"a":1,"b":[1,2,{"c":"x"}],"a b":null}'), ('[1,[2,3],"q\u0041"]'), ('{a:1, b:[.5, +2]}'), ('{"a":1e999,"b":-0.0}'), (' [1 , 2 ] '), ('{"a":2,"a":3}'), ('5'), ('"s"'), ('{"k":"é"}'), (NULL), ('[]'), ('{"a":{"b":{"c":[]}}}');
SELECT id, json_set(json_remove(j, '$.b[0]'), '$.z', 1), json_insert(json_set(json_replace(j, '$.a', 'x"y'), '$.n', json_array(id, NULL)), '$.b[#]', 2.5) FROM t;
SELECT id, json_patch(json_set(j, '$.p', json('{"q":1}')), json_object('p', json_object('q', NULL, 'r', id))), json_remove(json_patch(j, '{"b":null,"c":[1,2,3]}'), '$.c[1]', '$.k') FROM t;
SELECT id, json_set(json_set(json_remove(j, '$[0]'), '$[#]', json_array(id, 'a\b')), '$[0]', NULL), json_remove(json_insert(j, '$.x.y', 1e400), '$.a') FROM t;
SELECT id, json_replace(json_insert(j, '$', 7), '$', json(j)), json_set(json_object('o', json(j)), '$.o', json_array(json(j), j)) FROM t;
SELECT id, json_remove(json_remove(j, '$')), json_set(json_remove(j, '$'), '$.a', 1), json_set(json_extract(j, '$.b', '$.a'), '$[1]', 'e') FROM t;
UPDATE t SET j = json_set(json_remove(json_set(j, '$.s', id), '$.a'), '$.u', json_array()) WHERE json_type(j) = 'object' RETURNING id, j;
SELECT j FROM t;
