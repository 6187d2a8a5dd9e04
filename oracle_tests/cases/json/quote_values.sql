-- json1 §4.21 json_quote(): "converts the SQL value X ... into its corresponding JSON representation. If X is a JSON
-- value returned by another JSON function, then ... a no-op"
SELECT json_quote(3.14159), json_quote('verdant'), json_quote('[1]'), json_quote(json('[1]')), json_quote('[1,'), json_quote(NULL), json_quote(5), json_quote('a"b'), json_quote(jsonb('{"a":1}'));
-- error
SELECT json_quote(x'0100');
-- error
SELECT json_quote();
-- error
SELECT json_quote(1, 2);
