-- json1 §4.19 json_type(): "null", "true", "false", "integer", "real", "text", "array" or "object"
SELECT json_type('{"a":[2,3.5,true,false,null,"x"]}'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[0]'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[1]'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[2]'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[3]'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[4]'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[5]'), json_type('{"a":[2,3.5,true,false,null,"x"]}', '$.a[6]');
SELECT json_type(NULL), json_type('1e2'), json_type('0x10'), json_type('.5'), json_type(5), json_type(5.0), json_type(jsonb('[1]'));
-- error
SELECT json_type('x');
-- error
SELECT json_type();
-- error
SELECT json_type('{}', '$', 1);
