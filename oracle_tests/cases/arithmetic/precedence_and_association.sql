-- lang_expr "Operators": || and -> before * / %, these before + and -, all from left to right.
SELECT 2 + 3 * 4, (2 + 3) * 4, 10 - 4 - 3, 100 / 10 / 5, 100 / (10 / 5), 2 * 3 % 4, 2 % 3 * 4, 7 - 2 + 1, -2 * -3, - 2 + 3, 1 || 2 * 3, (1 || 2) * 3, 1 + 2 || 3, 2 * 3 || 4, -1 || 2, ~1 + 1, 1 - -1, 1 - - - 1, 3 - ~ 1;
