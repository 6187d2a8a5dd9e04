-- lang_expr "Operators": LIKE stands on the level of =, from left to right.
SELECT 'a' LIKE 'a' LIKE 1, 1 = 'a' LIKE 'a', 'a' || 'b' LIKE 'a' || '%', NOT 'a' LIKE 'b', 'a' LIKE 'a' AND 1, 'a' LIKE 'b' OR 1, 'a' LIKE 'a' IS NOT NULL, 'a' LIKE 'a' = 1, 5 + 5 LIKE '1' || '0', 'ab' LIKE 'a' || '_' ESCAPE '!';
