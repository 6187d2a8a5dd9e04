-- lang_expr LIKE: "%" is any sequence, "_" one character.
SELECT 'abc' LIKE 'a%', 'abc' LIKE '%c', 'abc' LIKE '%b%', 'abc' LIKE '_b_', 'abc' LIKE '__', 'abc' LIKE '____', '' LIKE '%', '' LIKE '_', 'a%c' LIKE 'a%c', 'abbbc' LIKE 'a%b%c', 'ac' LIKE 'a%b%c';
SELECT x, x LIKE 'a%_' FROM (SELECT 'a' AS x UNION ALL SELECT 'ab' UNION ALL SELECT 'abc' UNION ALL SELECT NULL);
SELECT '%' LIKE '\%' ESCAPE '\', 'a' LIKE '\%' ESCAPE '\', 'a_b' LIKE 'a\_b' ESCAPE '\', 'axb' LIKE 'a\_b' ESCAPE '\';
