-- json1 §4.7 jsonb_extract(): functions and operators read JSONB as they read text
SELECT json_extract(jsonb('{"a":{"b":[1,"x"]}}'), '$.a.b[1]'), jsonb('{"a":{"b":1}}') -> 'a', jsonb('{"a":{"b":1}}') ->> '$.a.b', jsonb('[1,2]') -> 0, json_type(jsonb('{"a":[]}'), '$.a'), json_array_length(jsonb('[1,2,3]')), json_quote(jsonb('"x"')), json_pretty(jsonb('[1]')), json_error_position(jsonb('[1]'));
