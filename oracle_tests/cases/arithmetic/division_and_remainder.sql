-- lang_expr "Operators": integer division cuts towards zero; % takes integers; by zero both are NULL.
SELECT 7 / 2, -7 / 2, 7 / -2, -7 / -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, 7.9 % 3, 7 % 3.9, 7 % 0, 7 / 0, 7.0 / 0, 0 / 0, 7 % 0.5, '7' % '3', 'x' % 3, 7 / 2.0, 1 / 3 * 3, -9223372036854775808 % -1, NULL / 0, 0 % NULL, 5 % 9e999;
