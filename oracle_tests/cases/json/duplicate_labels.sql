SELECT json('{"a":1,"a":2}'), json_extract('{"a":1,"a":2}','$.a'), json_set('{"a":1,"a":2}','$.a',3), json_remove('{"a":1,"a":2}','$.a'), json_patch('{"a":1,"a":2}','{"a":{"b":1}}'), '{"a":1,"a":2}' ->> 'a', hex(jsonb('{"a":1,"a":2}'));
SELECT json_object('a',1,'a',2), json_extract(json_object('a',1,'a',2),'$.a'), json_type('{"a":1,"a":"x"}','$.a'), json_array_length('{"a":[1],"a":[]}','$.a');
