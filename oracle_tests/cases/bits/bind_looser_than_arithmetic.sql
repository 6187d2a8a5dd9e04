-- lang_expr "Operators": & | << >> share one level, below + and -, above the comparisons.
SELECT 1 + 1 << 2, 1 << 2 + 1, 6 & 3 + 1, 2 | 4 = 6, 2 | (4 = 6), 1 | 2 & 0, 1 << 2 | 1, 8 >> 1 << 1;
SELECT 5 & 4 < 5, 5 & (4 < 5), 3 | 4 BETWEEN 6 AND 8, 1 << 1 IN (2, 3), NOT 1 & 2;
