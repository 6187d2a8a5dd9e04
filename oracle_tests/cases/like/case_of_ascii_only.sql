-- lang_expr: LIKE ignores the case of ASCII letters only.
SELECT 'ABC' LIKE 'abc', 'Ä' LIKE 'ä', 'ä' LIKE 'ä', 'aÄ' LIKE 'AÄ', '[' LIKE '{', '@' LIKE '`', 'K' LIKE 'K';
SELECT 'a' NOT LIKE 'A', NOT 'a' LIKE 'A', 'a' LIKE 'b' OR 'a' LIKE 'A';
