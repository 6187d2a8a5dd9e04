-- lang_expr: IS, ISNULL, NOTNULL, LIKE, IN and = are of one precedence.
SELECT 1 = 1 IS NULL, 1 IS NULL = 0, NULL ISNULL = 1, 1 + NULL IS NULL, NOT NULL IS NULL, 2 = 2 IN (1), 'a' LIKE 'a' = 1;
SELECT 1 = 2 IS 0, NULL IS NULL IS NULL, 1 < 2 IS TRUE, 5 NOTNULL + 1, 1 IS NOT 2 = 0;
