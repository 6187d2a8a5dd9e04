-- lang_expr LIKE: ESCAPE is a single character, or it is an error.
SELECT 'a%' LIKE 'aé%' ESCAPE 'é', 'ab' LIKE 'ab' ESCAPE 'b', 'abb' LIKE 'abb' ESCAPE 'b', '%' LIKE '%%' ESCAPE '%';
SELECT 'a' LIKE 'a' ESCAPE NULL;
-- error
SELECT 'a' LIKE 'a' ESCAPE '';
-- error
SELECT 'a' LIKE 'a' ESCAPE 'ab';
