-- json1 §4.9 jsonb_set() and its sisters: the JSONB of what json_set(), json_insert() and json_replace() give
SELECT hex(jsonb_set('{"a":1}', '$.a', 2)), hex(jsonb_set('{"a":1}', '$.b', 'x')), hex(jsonb_insert('{"a":1}', '$.a', 2)), hex(jsonb_insert('[1]', '$[#]', 2)), hex(jsonb_replace('{"a":1}', '$.a', json('[]'))), hex(jsonb_replace('{"a":1}', '$.b', 2)), hex(jsonb_set('{}', '$.a.b[0]', 1)), jsonb_set(NULL, '$.a', 1), jsonb_set();
-- error
SELECT jsonb_set('{}', '$.a');
-- error
SELECT jsonb_set('{}', '$.a', x'ff');
