-- json1 "The JSONB format": each json function that gives JSON has a sister that gives JSONB.
SELECT hex(jsonb('[1,"a",null]')), hex(jsonb_array(1, 2)), hex(jsonb_object('a', 1)), hex(jsonb_extract('[1,[2]]', '$[1]')), hex(jsonb_insert('[1]', '$[#]', 2)), hex(jsonb_patch('{"a":1}', '{"b":2}')), hex(jsonb_remove('[1,2]', '$[0]')), hex(jsonb_replace('[1]', '$[0]', 'x')), hex(jsonb_set('{}', '$.a', NULL)), typeof(jsonb('1')), jsonb(NULL), jsonb_extract('[1]', '$[0]'), typeof(jsonb_extract('["x"]', '$[0]'));
SELECT json(jsonb('{"a":[1,2.5,"x",true,null]}')), json_extract(jsonb('{"a":5}'), '$.a'), json_type(jsonb('[1]')), json_valid(jsonb('[1]'), 4), json_valid(jsonb('[1]'), 8), jsonb('[1]') -> 0, jsonb('{"a":"b"}') ->> 'a', json_array_length(jsonb('[1,2,3]'));
SELECT value, type FROM json_each(jsonb('[1,"x",[2]]'));
-- error
SELECT jsonb('[1');
-- error
SELECT json(x'ffffff');
