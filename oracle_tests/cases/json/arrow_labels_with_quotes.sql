-- json1 §4.8 "The -> and ->> operators": labels that have quotes and backslashes
SELECT '{"a\\b":1}' -> 'a\\b', '{"a\"b":1}' ->> 'a"b', '{"a":[10]}' -> 'a\%', '{"x\ty":2}' -> 'x\ty', '{"é":3}' ->> 'é', '{"a b":4}' ->> 'a b';
