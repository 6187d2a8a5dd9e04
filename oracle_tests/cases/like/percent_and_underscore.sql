-- lang_expr "The LIKE operator": % matches any sequence, _ one character.
SELECT 'abc' LIKE 'a%', 'abc' LIKE '%c', 'abc' LIKE 'a_c', 'abc' LIKE 'a_', 'abc' LIKE '%', '' LIKE '%', '' LIKE '_', 'abc' LIKE '%b%', 'abc' LIKE 'abc%';
SELECT 'a%c' LIKE 'a%c', 'axyzc' LIKE 'a%_c', 'ac' LIKE 'a%_c', 'aXbXc' LIKE '%x%x%', 'ä' LIKE '_', '日本' LIKE '__', 'ab' LIKE 'a%%b';
