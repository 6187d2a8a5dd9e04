-- json1 §4.5 json_array_length(): "returns the number of elements in the JSON array X, or 0 if X is some kind of JSON
-- value other than an array"
SELECT json_array_length('[1,2,3,4]'), json_array_length('[]'), json_array_length('{"one":[1,2,3]}'), json_array_length('"x"'), json_array_length('5'), json_array_length('null'), json_array_length(NULL), json_array_length('[[1,2],[3]]');
