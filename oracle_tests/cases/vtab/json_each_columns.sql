-- json1 json_each: all its columns, for objects, arrays and plain values
SELECT key, value, type, atom, id, parent, fullkey, path FROM json_each('{"a":1,"b":[2,null],"c":{"d":"x"},"e":true}');
SELECT key, value, type, atom FROM json_each('[10,"x",2.5,null,false,[1]]');
SELECT key, value, type, fullkey FROM json_each('7');
SELECT * FROM json_each(NULL);
SELECT key, value FROM json_each('{"a":[1,2,3]}', '$.a');
SELECT key, value, json FROM json_each('{"a":5}', '$.a');
SELECT count(*) FROM json_each('{"a":5}', '$.zz');
-- error
SELECT * FROM json_each('{bad');
-- error
SELECT * FROM json_each('{}', 'nopath');
