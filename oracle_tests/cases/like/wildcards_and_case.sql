-- lang_expr "LIKE": % any run, _ one character; ASCII letters in either case, other letters as they are.
SELECT 'abc' LIKE 'ABC', 'abc' LIKE 'a%', 'abc' LIKE '%c', 'abc' LIKE '_b_', 'abc' LIKE '__', 'abc' LIKE '%', '' LIKE '%', '' LIKE '', '' LIKE '_', 'æ' LIKE 'Æ', 'é' LIKE 'É', 'é' LIKE '_', '日本' LIKE '日_', 'a%c' LIKE 'a%c', 'abc' LIKE 'a%%c', 'abc' LIKE '%_%_%_%', 'ab' LIKE '%_%_%_%', 'ABC' LIKE 'abc', 'K' LIKE 'K';
SELECT 123 LIKE '1%', 1.5 LIKE '1._', x'6162' LIKE 'A_', NULL LIKE '%', 'a' LIKE NULL, 'a' NOT LIKE 'b', 'a' NOT LIKE NULL, 12 LIKE 12, '12' LIKE 12.0;
