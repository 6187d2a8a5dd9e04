-- json1 §3 "Handling of malformed JSONB": an object needs a label and a value by turns
SELECT json_error_position(x'4c13311332'), json_error_position(x'2c1761'), json_error_position(x'4c17611331'), json_valid(x'2c1761', 8);
-- error
SELECT json(x'2c1761');
SELECT json_extract(x'4c17611331', '$.a');
