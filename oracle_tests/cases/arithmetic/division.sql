-- lang_expr: integer division truncates towards zero; division by zero is NULL.
SELECT 7 / 2, -7 / 2, 7 / -2, -7 / -2, 7 / 2.0, 1 / 0, 1.0 / 0, 0 / 0, 0.0 / 0.0;
SELECT 1 / 3 * 3, 1 / 3.0 * 3, '7' / '2', '7.0' / 2, -9223372036854775808 / -1, typeof(-9223372036854775808 / -1);
