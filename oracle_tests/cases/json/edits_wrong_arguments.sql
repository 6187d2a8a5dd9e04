-- json1 §4.9 json_insert(), json_replace(), json_set(): an odd number of arguments, JSON and paths that are right
-- error
SELECT json_set('{}', '$.a');
-- error
SELECT json_insert('{}', '$.a', 1, '$.b');
-- error
SELECT json_replace('{}', '$.a');
-- error
SELECT json_set('{', '$.a', 1);
-- error
SELECT json_set('{}', 'a', 1);
SELECT json_insert('{}', '$[', 1);
SELECT json_set(), json_set('{ }'), json_set(NULL, '$.a', 1), json_set('{}', NULL, 1), json_set('{"a":1}', '$.a', NULL);
