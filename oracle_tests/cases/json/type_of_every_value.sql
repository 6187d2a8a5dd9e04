-- json1 "json_type": "null", "true", "false", "integer", "real", "text", "array" or "object".
SELECT value, json_type(value), json_type('[' || value || ']', '$[0]') FROM (SELECT column1 AS value FROM (VALUES('null'), ('true'), ('false'), ('5'), ('-5'), ('5.0'), ('5e1'), ('"x"'), ('[]'), ('{}'), ('0x1F'), ('.5'), ('Infinity'), ('NaN'), ('''s''')));
SELECT json_type('{"a":null}', '$.a'), json_type('{"a":null}', '$.b') IS NULL, json_type('[1]', '$[1]') IS NULL, json_type(5), json_type('5'), json_type(5.0), json_type(NULL);
