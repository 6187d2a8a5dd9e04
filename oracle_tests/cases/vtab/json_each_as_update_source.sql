-- json1, lang_update: JSON arrays drive INSERT, UPDATE FROM, DELETE and UPSERT
CREATE TABLE t(k TEXT PRIMARY KEY, v);
INSERT INTO t SELECT key, value FROM json_each('{"a":1,"b":[2],"c":null}');
SELECT k, v, typeof(v) FROM t;
INSERT INTO t SELECT key, value FROM json_each('{"a":10,"d":4}') WHERE true ON CONFLICT(k) DO UPDATE SET v=v+excluded.v RETURNING *;
UPDATE t SET v=j.atom FROM json_tree('{"x":{"b":"deep"}}') AS j WHERE j.key=t.k;
DELETE FROM t WHERE k IN (SELECT value FROM json_each('["c","zz"]'));
SELECT * FROM t;
CREATE TABLE arr AS SELECT json_group_array(k) AS ks FROM t;
SELECT e.value, t.v FROM arr, json_each(arr.ks) AS e LEFT JOIN t ON t.k=e.value;
