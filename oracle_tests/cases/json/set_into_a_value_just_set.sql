-- json1 §4.9: a later path goes into what an earlier pair has put there
SELECT json_set('{}', '$.a', json('{"b":[1]}'), '$.a.b[0]', 2, '$.a.b[#]', 3), json_set('{}', '$.a', '{"b":1}', '$.a.b', 2), json_set('[]', '$[0]', json_array(1, 2), '$[0][1]', 'x'), json_insert('{}', '$.a', json('[1, 2]'), '$.a[#]', 3), json_replace('{"a":0}', '$.a', json('{"x":"y\n"}'), '$.a.x', 1);
