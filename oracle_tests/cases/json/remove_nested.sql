-- json1 §4.15 json_remove(): within objects and arrays; what is not there is no error
SELECT json_remove('{"a":{"b":[1,2,{"c":3}]}}', '$.a.b[2].c'), json_remove('{"a":{"b":1}}', '$.a.b', '$.a'), json_remove('[[1],[2]]', '$[0][0]', '$[0]'), json_remove('{"a":1}', '$.a.b'), json_remove('[1]', '$[#]'), json_remove('{"a":1,"a":2}', '$.a'), json_remove('{"a b":1,"c":2}', '$."a b"');
-- error
SELECT json_remove('[1]', 'x');
-- error
SELECT json_remove('{', '$.a');
SELECT json_remove(NULL, '$.a'), json_remove('[1]', NULL), json_remove(), json_remove(' [ 1 ] ');
