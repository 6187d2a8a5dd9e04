-- json1 §4.9 json_insert(), json_replace(), json_set(): missing objects and arrays along the path are created
SELECT json_set('{}', '$.a.b.c', 1), json_insert('{}', '$.a[0]', 1), json_set('{}', '$.a[#].b', 1), json_set('{}', '$.a[1]', 1), json_set('[]', '$[0][0][0]', 1), json_replace('{}', '$.a.b', 1), json_set('{"a":5}', '$.a.b', 1), json_set('[1]', '$.a', 1), json_set('{}', '$[0]', 1);
