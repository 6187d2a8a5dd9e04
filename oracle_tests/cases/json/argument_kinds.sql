-- json1 §3.1 "JSON arguments": "the JSON argument can be a JSON object, array, number, string, or null": numeric
-- values and NULL are accepted too
SELECT json(5), json(1.5), json('5'), json('"x"'), json('null'), json(NULL), json('true'), json('[]'), json('{}'), typeof(json(5));
-- error
SELECT json('x');
-- error
SELECT json('');
-- error
SELECT json(x'');
