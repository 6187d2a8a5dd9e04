-- json1 §3.3 "PATH arguments": "A well-formed PATH ... begins with exactly one '$' character"
-- error
SELECT json_extract('[1]', '');
-- error
SELECT json_extract('[1]', 'a');
-- error
SELECT json_extract('[1]', '[0]');
-- error
SELECT json_extract('[1]', '$[a]');
-- error
SELECT json_extract('[1]', '$[0');
-- error
SELECT json_extract('[1]', '$[-1]');
-- error
SELECT json_extract('{"a":1}', '$.');
-- error
SELECT json_extract('{"a":1}', '$a');
-- error
SELECT json_extract('{"a":1}', '$."a');
-- error
SELECT json_extract('[1]', '$[#-]');
-- error
SELECT json_extract('[1]', '$[#+1]');
-- error
SELECT json_extract('[1]', ' $');
