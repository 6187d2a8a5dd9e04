SELECT json_patch('{"a":1,"b":2}','{"c":3,"d":4}'), json_patch('{"a":[1,2],"b":2}','{"a":9}'), json_patch('{"a":[1,2],"b":2}','{"a":null}'), json_patch('{"a":1,"b":2}','{"a":9,"b":null,"c":8}'), json_patch('{"a":{"x":1,"y":2},"b":3}','{"a":{"y":9},"c":8}');
SELECT json_patch('{"a":1}','[1]'), json_patch('[1]','{"a":1}'), json_patch('5','{"a":{"b":null}}'), json_patch('{"a":1}','5'), json_patch('{"a":1}','null'), json_patch('{}','{}'), json_patch('{"a":{"b":{"c":1}}}','{"a":{"b":{"c":null,"d":{"e":null,"f":1}}}}');
SELECT json_patch(NULL,'{}'), json_patch('{}',NULL), json_patch('{"a\u0062":1}','{"ab":2}'), json_patch('{"a":1,"a":2}','{"a":3}'), json_patch('{"a":1,"a":2}','{"a":null}'), json_patch('{}','{"a":1,"a":2}'), json_patch('{"a":"foo"}','{"b":[{"c":null}]}');
SELECT hex(jsonb_patch('{"a":12345}','{"a":1}')), hex(jsonb_patch('[1,2]','{"a":1}'));
-- error
SELECT json_patch('{','{}');
-- error
SELECT json_patch('{}','{');
-- error
SELECT json_patch('{}');
