-- json1 §4: JSON null, a missing member and SQL NULL
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t(j) VALUES ('{"a":null}'), ('{}'), (NULL), ('null'), ('{"a":"null"}');
SELECT id, j ->> 'a', j -> 'a', json_type(j, '$.a'), json_extract(j, '$.a') IS NULL, json_type(j) FROM t ORDER BY id;
SELECT id FROM t WHERE j -> 'a' IS NULL ORDER BY id;
SELECT id, json_set(j, '$.b', j ->> 'a'), json_array(j -> 'a', j ->> 'a') FROM t ORDER BY id;
