-- Errors that functions raise themselves.
-- error
SELECT json('{');
-- error
SELECT json_object('a');
-- error
SELECT json_object(1, 2);
SELECT json_array(x'00');
-- error
SELECT json_extract('{}', 'bad');
-- error
SELECT json_set('{}', '$.a');
-- error
SELECT abs(-9223372036854775808);
-- error
SELECT likelihood(1, 2);
-- error
SELECT likelihood(1, 1.5);
-- error
SELECT group_concat(DISTINCT 1, 2);
-- error
SELECT raise(ABORT, 'x');
-- error
SELECT load_extension('x');
