-- json1 "json_each, json_tree": key, value, type, atom, id, parent, fullkey, path.
SELECT key, value, type, atom, fullkey, path FROM json_each('{"a":1,"b":[2,"x"],"c":null,"d":true}');
SELECT key, value, type, atom, fullkey, path FROM json_each('[10,{"z":1}]');
SELECT key, value, type, atom, fullkey, path FROM json_tree('{"a":{"b":[1,2]},"c d":3}');
SELECT key, value FROM json_each('{"a":{"b":[5,6]}}', '$.a.b');
SELECT fullkey, path, key FROM json_tree('{"a":{"b":[5,6]}}', '$.a.b');
SELECT * FROM json_each('[]');
SELECT key, value, type FROM json_each('5');
SELECT count(*) FROM json_each(NULL);
SELECT count(*) FROM json_each('[1]', '$.x');
-- error
SELECT * FROM json_each('[1');
-- error
SELECT * FROM json_each('[1]', 'x');
SELECT count(*) FROM json_each;
SELECT j.value FROM json_each('[3,1,2]') AS j ORDER BY j.value;
