-- json1 §4.4 json_array_insert() (of SQLite 3.54.1): the new element goes before the one that the path names
SELECT json_array_insert('[1,2,3]', '$[0]', 0), json_array_insert('[1,2,3]', '$[1]', 'x'), json_array_insert('[1,2,3]', '$[#]', 4), json_array_insert('[1,2,3]', '$[#-1]', 9), json_array_insert('{"a":[1]}', '$.a[0]', 0), json_array_insert('[]', '$[0]', 1), json_array_insert('[1]', '$[5]', 1);
-- error
SELECT json_array_insert('{"a":1}', '$.a', 1);
-- error
SELECT json_array_insert('[1]', '$[0]');
SELECT json_array_insert('[1]', '$[0]', 7, '$[0]', 8), json_array_insert(NULL, '$[0]', 1), json_array_insert('[1]', NULL, 1), json_array_insert('[1]'), hex(jsonb_array_insert('[1]', '$[0]', 7)), json(jsonb_array_insert('[1,[2]]', '$[1][0]', json('{}')));
