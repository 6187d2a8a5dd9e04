-- json1 §4.9 jsonb_set() and its sisters: jsonb_remove()
SELECT hex(jsonb_remove('{"a":1,"b":2}', '$.a')), hex(jsonb_remove('[1,2,3]', '$[#-1]', '$[0]')), jsonb_remove('[1]', '$'), hex(jsonb_remove('[1]')), jsonb_remove('[1]', NULL), hex(jsonb_remove('{"a":{"b":1,"c":2}}', '$.a.b')), hex(jsonb_remove('[1]', '$.x'));
-- error
SELECT jsonb_remove('[1]', '$[');
