-- json1 §3.1 "JSON arguments": a REAL that is infinite is written as a number too large
SELECT json(9e999);
SELECT json_extract(-9e999, '$'), json_type(9e999), json_valid(9e999);
SELECT json_array(9e999, -9e999), json_object('a', 9e999), json_quote(9e999), json_set('{}', '$.a', -9e999);
