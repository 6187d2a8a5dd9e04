-- json1 §4.12 json_object(): an odd number of arguments; labels that are not text
-- error
SELECT json_object('a');
-- error
SELECT json_object(1, 2);
-- error
SELECT json_object(NULL, 1);
-- error
SELECT json_object('a', 1, x'62', 2);
-- error
SELECT json_object('a', x'ff');
-- error
SELECT json_object(1.5, 1);
