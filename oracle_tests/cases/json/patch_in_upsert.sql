-- json1 §4.13 json_patch(): merging documents on conflict
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t VALUES (1, '{"a":1,"b":{"c":2}}');
INSERT INTO t VALUES (1, '{"b":{"d":3},"a":null}'), (2, '{"x":1}') ON CONFLICT (id) DO UPDATE SET j = json_patch(j, excluded.j);
SELECT * FROM t ORDER BY id;
