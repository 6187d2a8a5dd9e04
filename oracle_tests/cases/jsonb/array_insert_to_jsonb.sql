-- json1 §4.9 jsonb_set() and its sisters: jsonb_array_insert() (of SQLite 3.54.1)
SELECT hex(jsonb_array_insert('[1,2]', '$[0]', 0)), hex(jsonb_array_insert('[1,2]', '$[#]', 3)), json(jsonb_array_insert(jsonb('{"a":[1]}'), '$.a[0]', 'x')), jsonb_array_insert(NULL, '$[0]', 1);
-- error
SELECT jsonb_array_insert('{"a":1}', '$.a', 1);
