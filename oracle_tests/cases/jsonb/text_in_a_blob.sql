-- json1 §3 "Handling of malformed JSONB": JSON text stored as a blob is read as text, by an old mistake that is kept
SELECT json(CAST('[1,2]' AS BLOB)), json(CAST('{"a":1}' AS BLOB)), json_extract(CAST('{"a":5}' AS BLOB), '$.a'), hex(jsonb(CAST('[1]' AS BLOB))), json_valid(CAST('[1]' AS BLOB)), CAST('{"a":7}' AS BLOB) ->> 'a', json_type(CAST('12' AS BLOB));
