-- lang_expr "LIKE": the ESCAPE expression must be a single character; it makes %, _ and itself plain.
SELECT 'a%b' LIKE 'a\%b' ESCAPE '\', 'axb' LIKE 'a\%b' ESCAPE '\', 'a_b' LIKE 'a!_b' ESCAPE '!', 'a!b' LIKE 'a!!b' ESCAPE '!', 'a%' LIKE 'a%%' ESCAPE '%', 'ab' LIKE 'aab' ESCAPE 'a', 'abc' LIKE 'abc' ESCAPE 'é', 'aéb' LIKE 'aééb' ESCAPE 'é', 'a' LIKE 'a!' ESCAPE '!', 'A%' LIKE 'aX%' ESCAPE 'X', 'a%' LIKE 'ax%' ESCAPE 'X', 'a' LIKE 'a' ESCAPE NULL, 'a5' LIKE 'a55' ESCAPE 5;
-- error
SELECT 'a' LIKE 'a' ESCAPE '';
-- error
SELECT 'a' LIKE 'a' ESCAPE '!!';
-- error
SELECT 'a' LIKE 'a' ESCAPE;
-- error
SELECT 'a' ESCAPE '!' LIKE 'a';
SELECT like('a!%', 'a%', '!'), like('A', 'a');
-- error
SELECT like('a');
