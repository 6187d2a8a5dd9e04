-- json1 §3 "The JSONB format": a document in a table changed many times
CREATE TABLE t(id INTEGER PRIMARY KEY, j BLOB);
INSERT INTO t VALUES (1, jsonb('{}'));
UPDATE t SET j = jsonb_set(j, '$.a', 1);
UPDATE t SET j = jsonb_set(j, '$.b', json('[]'));
UPDATE t SET j = jsonb_insert(j, '$.b[#]', 'x', '$.b[#]', 'y');
UPDATE t SET j = jsonb_replace(j, '$.b[0]', json('{"deep":[1,2,3]}'));
UPDATE t SET j = jsonb_remove(j, '$.b[0].deep[1]');
UPDATE t SET j = jsonb_patch(j, '{"a":null,"c":{"d":1}}');
UPDATE t SET j = jsonb_array_insert(j, '$.b[0]', 'first');
SELECT json(j), hex(j), json_valid(j, 8) FROM t;
