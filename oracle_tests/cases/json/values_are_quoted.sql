-- json1 §3.4 "VALUE arguments": "If a VALUE argument is a text value ... it is interpreted as a string even if it
-- looks like JSON"
SELECT json_array('[1,2]'), json_object('a', '{"b":1}'), json_set('{}', '$.a', '[1]'), json_insert('[]', '$[0]', 'null'), json_replace('[1]', '$[0]', 'true'), json_quote('[1]');
