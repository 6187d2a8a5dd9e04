-- lang_expr: % casts both operands to INTEGER; the sign is that of the left one; the result is real if an operand is.
SELECT 7 % 3, -7 % 3, 7 % -3, 7.9 % 3, 7 % 3.9, 7 % 0, 7 % 0.5, '7x' % 4;
SELECT typeof(7.0 % 3), typeof(7 % 3), -9223372036854775808 % -1, 9223372036854775807 % 2.0, 1e300 % 7;
