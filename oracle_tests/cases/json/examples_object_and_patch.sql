-- json1 "json_object", "json_patch": the page's examples.
SELECT json_object('a',2,'c',4), json_object('a',2,'c','{e:5}'), json_object('a',2,'c',json_object('e',5)), json_object(), json_object('a', NULL, 'a', 1), json_object('a"b', 'x\y'), json_object('', '');
-- error
SELECT json_object('a');
-- error
SELECT json_object('a', 1, 'b');
-- error
SELECT json_object(1, 2);
-- error
SELECT json_object(NULL, 2);
SELECT json_object('a', x'00');
SELECT json_patch('{"a":1,"b":2}','{"c":3,"d":4}'), json_patch('{"a":[1,2],"b":2}','{"a":9}'), json_patch('{"a":[1,2],"b":2}','{"a":null}'), json_patch('{"a":1,"b":2}','{"a":9,"b":null,"c":8}'), json_patch('{"a":{"x":1,"y":2},"b":3}','{"a":{"y":9},"c":8}'), json_patch('[1,2]', '{"a":1}'), json_patch('{"a":1}', '[1,2]'), json_patch('{"a":1}', '5'), json_patch('{}', '{"a":{"b":null}}'), json_patch(NULL, '{}'), json_patch('{}', NULL);
