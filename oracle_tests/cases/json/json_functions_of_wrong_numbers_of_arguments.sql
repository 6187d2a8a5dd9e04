-- json1 §4: each function with too few or too many
-- error
SELECT json();
-- error
SELECT json(1, 2);
-- error
SELECT jsonb(1, 2);
-- error
SELECT json_type('{}', '$', '$');
-- error
SELECT json_valid('1', 1, 1);
-- error
SELECT json_quote();
-- error
SELECT json_patch('{}', '{}', '{}');
-- error
SELECT json_array_length('[]', '$', '$');
-- error
SELECT json_error_position();
-- error
SELECT json_error_position('1', '2');
-- error
SELECT json_pretty('1', '2', '3');
-- error
SELECT json_group_object('a');
-- error
SELECT subtype();
