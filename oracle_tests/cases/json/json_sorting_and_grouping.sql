-- json1 §4: by values of documents, of all types
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t(j) VALUES ('{"v":2}'), ('{"v":10}'), ('{"v":"2"}'), ('{"v":null}'), ('{}'), ('{"v":1.5}'), ('{"v":[1]}'), ('{"v":true}'), ('{"v":2}');
SELECT id, j ->> 'v', typeof(j ->> 'v') FROM t ORDER BY j ->> 'v', id;
SELECT j -> 'v' AS v, count(*) FROM t GROUP BY v ORDER BY v;
SELECT json_type(j, '$.v') AS k, count(*), group_concat(id ORDER BY id) FROM t GROUP BY k ORDER BY k;
SELECT DISTINCT j ->> 'v' FROM t ORDER BY 1;
