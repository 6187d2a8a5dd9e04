-- json1 §3.3 "PATH arguments": a label into an array and an index into an object find nothing
SELECT json_extract('[1]', '$.a'), json_extract('{"a":1}', '$[0]'), json_extract('"abc"', '$[0]'), json_extract('5', '$.a'), json_extract('{"0":1}', '$[0]'), json_extract('null', '$.x');
