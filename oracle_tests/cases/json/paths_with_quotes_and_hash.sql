-- json1 "Path Arguments": labels in quotes, [N], [#], [#-N].
SELECT json_extract('{"a b":{"c.d":[1,2,3]}}', '$."a b"."c.d"[1]'), json_extract('[1,2,3]', '$[#-1]'), json_extract('[1,2,3]', '$[#-3]'), json_extract('[1,2,3]', '$[#-4]'), json_extract('[1,2,3]', '$[#]'), json_extract('{"":5}', '$.""'), json_extract('{"a":[{"b":1},{"b":2}]}', '$.a[#-1].b'), json_extract('[[1,2],[3,4]]', '$[1][0]'), json_extract('{"a":1}', '$."a"');
-- error
SELECT json_extract('[1]', '$[-1]');
-- error
SELECT json_extract('[1]', '$[#+1]');
-- error
SELECT json_extract('[1]', '$[1');
-- error
SELECT json_extract('{}', '$."a');
-- error
SELECT json_extract('{}', '$..a');
-- error
SELECT json_extract('{}', '');
