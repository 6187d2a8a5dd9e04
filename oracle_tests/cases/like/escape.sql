SELECT 'a%c' LIKE 'a\%c' ESCAPE '\', 'abc' LIKE 'a\%c' ESCAPE '\', 'a_c' LIKE 'a!_c' ESCAPE '!';
SELECT 'a\c' LIKE 'a\\c' ESCAPE '\', 'aXc' LIKE 'aXXc' ESCAPE 'X', '%' LIKE '%%' ESCAPE '%', 'x' LIKE '%%' ESCAPE '%';
SELECT 'abc' LIKE 'abc' ESCAPE NULL, NULL LIKE 'a' ESCAPE '\';
-- error
SELECT 'a' LIKE 'a' ESCAPE '';
-- error
SELECT 'a' LIKE 'a' ESCAPE 'ab';
SELECT 'a' LIKE 'a\' ESCAPE '\', 'é' LIKE 'éé' ESCAPE 'é';
