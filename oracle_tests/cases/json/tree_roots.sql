SELECT * FROM json_tree('{"a":[1,{"b":2}]}', '$.a');
SELECT * FROM json_tree('{"a":[1,{"b":2}]}', '$.a[1]');
SELECT * FROM json_tree('{"a":[1,{"b":2}]}', '$.a[0]');
SELECT * FROM json_tree('{"x y":{"z":1}}', '$."x y".z');
SELECT * FROM json_tree('[1,[2,3]]', '$[#-1]');
SELECT * FROM json_tree('[[1],[2]]', '$[1][0]');
SELECT * FROM json_tree('[1]', '$[5]');
