-- json1 §4.20 json_valid(): "If Y is less than 1 or greater than 15, then json_valid(X,Y) raises an error"
-- error
SELECT json_valid('1', 0);
-- error
SELECT json_valid('1', 16);
-- error
SELECT json_valid('1', -1);
-- error
SELECT json_valid('1', NULL);
-- error
SELECT json_valid('1', 'x');
-- error
SELECT json_valid(NULL, 0);
-- error
SELECT json_valid();
