-- json1 §3.3 "PATH arguments": a mistake behind something that is not there is not seen
SELECT json_extract('{"a":1}', '$.b['), json_extract('[1]', '$[5].x['), json_extract('{"a":1}', '$.a[x]'), json_extract('5', '$[0]x'), json_type('{}', '$.a."');
