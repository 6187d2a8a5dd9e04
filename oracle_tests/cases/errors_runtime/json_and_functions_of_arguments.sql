-- json1, lang_corefunc: errors that only the values tell.
-- error
SELECT json('{');
-- error
SELECT json_extract('{"a":1}', 'a');
-- error
SELECT json_extract('[1', '$');
-- error
SELECT 'x' LIKE 'x' ESCAPE 'ab';
-- error
SELECT json_object('a');
-- error
SELECT json_object(1, 2);
-- error
SELECT ntile(0) OVER ();
-- error
SELECT nth_value(1, 0) OVER ();
-- error
SELECT unistr('\u12');
