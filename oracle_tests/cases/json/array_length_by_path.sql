-- json1 §4.5 json_array_length(): "or NULL if PATH does not locate any element of X"
SELECT json_array_length('{"one":[1,2,3]}', '$.one'), json_array_length('{"one":[1,2,3]}', '$.two'), json_array_length('[[1,2],[3]]', '$[0]'), json_array_length('[1]', '$[0]'), json_array_length('{"a":{}}', '$.a');
-- error
SELECT json_array_length('[1');
-- error
SELECT json_array_length('[1]', 'x');
-- error
SELECT json_array_length();
