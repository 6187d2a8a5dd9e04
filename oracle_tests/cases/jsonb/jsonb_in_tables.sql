-- json1 §3.1: documents stored as JSONB: queries, indexes and updates
CREATE TABLE t(id INTEGER PRIMARY KEY, j BLOB CHECK (json_valid(j, 8)));
INSERT INTO t(j) VALUES (jsonb('{"name":"Ann","age":30,"tags":["x","y"]}')), (jsonb('{"name":"Bob","age":25,"tags":[]}')), (jsonb('{"name":"Cy"}'));
CREATE INDEX i ON t(j ->> 'age');
SELECT id, j ->> 'name', j -> 'tags', json_array_length(j, '$.tags') FROM t WHERE j ->> 'age' > 20 ORDER BY j ->> 'age';
UPDATE t SET j = jsonb_set(j, '$.age', coalesce(j ->> 'age', 0) + 1, '$.tags[#]', 'new');
SELECT id, json(j), hex(j) FROM t ORDER BY id;
-- error
INSERT INTO t(j) VALUES ('{"a":1}');
-- error
UPDATE t SET j = x'ff' WHERE id = 1;
DELETE FROM t WHERE j ->> 'age' = 1;
SELECT count(*) FROM t;
