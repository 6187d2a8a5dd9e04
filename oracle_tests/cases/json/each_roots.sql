SELECT * FROM json_each('{"a":[1,{"b":2}]}', '$.a');
SELECT * FROM json_each('{"a":[1,{"b":2}]}', '$.a[1]');
SELECT * FROM json_each('{"a":[1]}', '$.a[0]');
SELECT * FROM json_each('{"a":[1]}', '$.b');
SELECT * FROM json_each('{"a":[1]}', NULL);
SELECT * FROM json_each('[1,2,3]', '$[#-1]');
SELECT * FROM json_each('[1]', '$');
