-- json1 §3.4 "VALUE arguments": "if a VALUE argument comes directly from the result of another JSON function ... then
-- it is understood to be actual JSON"
SELECT json_array(json('[1,2]')), json_object('a', json_array(1)), json_set('{}', '$.a', json('[1]')), json_insert('[]', '$[0]', json('null')), json_array('[1]' -> 0, '[1]' ->> 0), json_array(json_extract('{"a":[1]}', '$.a')), json_array(jsonb('[1]')), json_quote(json('{"a":1}'));
