-- json1: of repeated labels the first is found; json() keeps them all.
SELECT json('{"a":1,"a":2}'), json_extract('{"a":1,"a":2}', '$.a'), json_set('{"a":1,"a":2}', '$.a', 9), json_remove('{"a":1,"a":2}', '$.a'), json_array_length('{"a":1,"a":2}'), json_patch('{"a":1,"a":2}', '{"a":3}');
SELECT key, value FROM json_each('{"a":1,"a":2,"b":3}');
