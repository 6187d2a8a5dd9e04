SELECT * FROM json_each('[1,1.5,"x",null,true,false,{"a":1.50},[1e2],123456789012345678901,-0,1E400]');
SELECT key, typeof(key), value, typeof(value) FROM json_each('{"a\u0041":1,"b c":"\n","":3,"x":{"y":[]}}');
SELECT * FROM json_each('"s"');
SELECT * FROM json_each('7');
SELECT * FROM json_each(NULL);
SELECT * FROM json_each('{}');
SELECT * FROM json_each('[]');
SELECT * FROM json_each('null');
