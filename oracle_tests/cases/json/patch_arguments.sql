-- json1 §4.13 json_patch(): NULL and what is malformed
SELECT json_patch(NULL, '{}'), json_patch('{}', NULL), json_patch(NULL, NULL), json_patch(5, '{"a":1}'), json_patch('{"a":1}', 5);
-- error
SELECT json_patch('{', '{}');
-- error
SELECT json_patch('{}', '}');
-- error
SELECT json_patch('{}');
