-- json1 §4.1 json(X): "If X is not a well-formed JSON string, then this routine throws an error"
-- error
SELECT json('{"a":1');
-- error
SELECT json('{"a" 1}');
-- error
SELECT json('[1 2]');
-- error
SELECT json('{"a":1}}');
-- error
SELECT json('"abc');
-- error
SELECT json('nul');
-- error
SELECT json('tru');
-- error
SELECT json('01');
-- error
SELECT json('1e');
-- error
SELECT json('-');
SELECT json('"' || char(10) || '"'), json_valid('"' || char(10) || '"');
-- error
SELECT json('[1]x');
-- error
SELECT json('{"a"}');
-- error
SELECT json('"\u12"');
