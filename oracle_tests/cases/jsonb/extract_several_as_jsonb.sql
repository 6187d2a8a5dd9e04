-- json1 §4.7 jsonb_extract(): of several paths an array in JSONB
SELECT hex(jsonb_extract('{"a":1,"b":[2]}', '$.a', '$.b')), hex(jsonb_extract('[1]', '$[0]', '$[5]')), jsonb_extract('[1]', '$[0]', NULL), jsonb_extract('[1]'), jsonb_extract(NULL, '$');
-- error
SELECT jsonb_extract('[1]', 'x');
-- error
SELECT jsonb_extract('[1', '$');
