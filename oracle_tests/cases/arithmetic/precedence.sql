SELECT 1 + 2 * 3, (1 + 2) * 3, 2 * 3 % 4, 10 - 4 - 3, 2 || 3 * 4, -2 || 3, 1 || 2 || 3;
SELECT 1 < 2 = 1, 1 = 1 < 2, NOT 0 + 1, NOT 1 = 1, NOT 0 AND 0, 1 OR 0 AND 0, 1 = 2 OR 3 = 3;
SELECT -2 * -2, 5 - -5, 5--5
;
SELECT 2 + 3 << 1, 1 & 2 = 2, 4 | 1 < 2, 7 & 3 | 8, ~1 & 3;
SELECT 1 IS NULL + 1, 1 + NULL IS NULL, NOT NULL IS NULL, - 1 IS NOT NULL, 1 IN (1) + 1;
SELECT 'a' || 'b' = 'ab', 'a' < 'b' || 'c', 1 COLLATE NOCASE + 1;
