-- json1 §4.7 json_extract(): "If there are two or more paths ... returns a JSON array"
SELECT json_extract('{"a":2,"c":[4,5],"f":7}', '$.c', '$.a'), json_extract('{"a":2,"c":[4,5],"f":7}', '$.x', '$.a'), json_extract('{"a":"x"}', '$.a', '$.a'), json_extract('{"a":2}', '$.x', '$.y'), json_extract('[1,2]', '$[0]', '$[1]', '$'), json_extract('[1]');
-- error
SELECT json_extract('[1]', '$[0]', 'x');
