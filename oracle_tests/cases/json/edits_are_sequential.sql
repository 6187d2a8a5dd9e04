-- json1 §4.9 json_insert(), json_replace(), json_set(): "the edits are made from left to right and each edit can see
-- the results of earlier ones"
SELECT json_set('{}', '$.a', json('{}'), '$.a.b', 1, '$.a.c', json('[]'), '$.a.c[0]', 2), json_insert('{}', '$.x', 1, '$.x', 2), json_replace('{"a":1}', '$.a', json('[1]'), '$.a[0]', 5), json_set('[1]', '$[0]', 'x', '$[1]', 'y');
