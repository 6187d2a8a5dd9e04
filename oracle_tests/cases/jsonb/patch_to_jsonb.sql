-- json1 §4.9 jsonb_set() and its sisters: jsonb_patch()
SELECT hex(jsonb_patch('{"a":1,"b":2}', '{"b":null,"c":3}')), json(jsonb_patch('{"a":{"x":1}}', '{"a":{"y":2}}')), hex(jsonb_patch('[1]', '{"a":1}')), hex(jsonb_patch('{"a":1}', '[2]')), jsonb_patch(NULL, '{}'), json(jsonb_patch(jsonb('{"a":1}'), jsonb('{"a":2}')));
-- error
SELECT jsonb_patch('{}', '{');
