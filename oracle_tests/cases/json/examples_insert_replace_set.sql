-- json1 "json_insert, json_replace, json_set": insert does not overwrite, replace does not create, set does both.
SELECT json_insert('[1,2,3,4]','$[#]',99), json_insert('[1,[2,3],4]','$[1][#]',99), json_insert('{"a":2,"c":4}', '$.a', 99), json_insert('{"a":2,"c":4}', '$.e', 99), json_replace('{"a":2,"c":4}', '$.a', 99), json_replace('{"a":2,"c":4}', '$.e', 99), json_set('{"a":2,"c":4}', '$.a', 99), json_set('{"a":2,"c":4}', '$.e', 99), json_set('{"a":2,"c":4}', '$.c', '[97,96]'), json_set('{"a":2,"c":4}', '$.c', json('[97,96]')), json_set('{"a":2,"c":4}', '$.c', json_array(97,96));
SELECT json_set('{}', '$.a.b.c', 1), json_set('[]', '$[0][0]', 1), json_set('[]', '$[1]', 1), json_set('[1]', '$[5]', 2), json_set('{"a":[1]}', '$.a[1]', 2, '$.a[2]', 3), json_set('5', '$', 6), json_insert('5', '$', 6), json_replace('5', '$', '{}'), json_set('{"a":1}', '$.a.b', 2), json_set('[1,2]', '$[#-1]', 9), json_set(NULL, '$.a', 1), json_set('{}', NULL, 1), json_set('{}'), json_set('[1,2]', '$.a', 1);
-- error
SELECT json_set('{}', '$.a');
-- error
SELECT json_set('{}', 'a', 1);
-- error
SELECT json_set('{', '$.a', 1);
SELECT json_set('{}', '$.a', x'00');
