-- json1 §3.3 "PATH arguments": a label without quotes goes on to the next point or bracket
SELECT json_extract('{"a b":1,"c-d":2,"1":3,"x y z":4}', '$.a b'), json_extract('{"a b":1,"c-d":2}', '$.c-d'), json_extract('{"1":3}', '$.1'), json_extract('{" a":9}', '$. a'), json_extract('{"a\"b":1}', '$.a"b');
