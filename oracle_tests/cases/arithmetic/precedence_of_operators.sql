-- lang_expr "Operators": from ~ + - (unary) and COLLATE and || down to OR.
SELECT 2 + 3 * 4, (2 + 3) * 4, 2 * 3 || 4, '1' || 2 * 3, 10 - 2 - 3, 2 * 3 % 4, 100 / 10 / 2;
SELECT 1 + 2 << 2, 1 << 2 + 1, 5 & 3 = 1, 5 | 2 < 3, NOT 1 = 2, NOT 0 + 1, 1 = 1 = 1, 3 > 2 > 1, 1 < 2 = 1;
SELECT 1 OR 0 AND 0, (1 OR 0) AND 0, NOT 0 AND 0, -1 || 2, ~1 + 1, - 2 * 3, 2 BETWEEN 1 AND 3 AND 0, 1 IN (1) = 1;
