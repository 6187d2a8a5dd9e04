-- json1: the jsonb_ functions change a stored blob and give a blob.
CREATE TABLE t(id INTEGER PRIMARY KEY, j BLOB);
INSERT INTO t VALUES(1, jsonb('{"a":1,"b":[1,2]}')), (2, jsonb('[]'));
UPDATE t SET j = jsonb_set(j, '$.a', 'long text ' || id) WHERE id = 1;
UPDATE t SET j = jsonb_insert(j, '$[#]', id) WHERE id = 2;
UPDATE t SET j = jsonb_remove(j, '$.b[0]') WHERE id = 1;
SELECT id, json(j), typeof(j), length(j) FROM t ORDER BY id;
SELECT id, jsonb_extract(j, '$.b') IS NOT NULL, json_extract(j, '$.b') FROM t ORDER BY id;
SELECT json(jsonb_patch(j, '{"z":9}')) FROM t WHERE id = 1;
SELECT json(jsonb_group_array(json(j))) FROM t;
SELECT key, value FROM t, json_each(t.j) AS e WHERE t.id = 1;
