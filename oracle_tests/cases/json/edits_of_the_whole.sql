-- json1 §4.9 json_insert(), json_replace(), json_set(): the path "$"
SELECT json_set('{"a":1}', '$', 5), json_replace('[1]', '$', json('{}')), json_insert('[1]', '$', 5), json_set('1', '$', NULL), json_set('[1]', '$', 'x', '$', 'y');
