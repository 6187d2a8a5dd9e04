-- lang_expr "Operators": % works on integers; / of reals follows IEEE 754, by zero it is NULL.
SELECT 7.5 % 2, -7.5 % 2, 7 % -2.9, 7 % 0.9, 1e19 % 7, 7.5 / 2, 1 / 0.0, 0.0 / 0, 5 / 2, 5 / 2.0, -5 / 2, -5.0 / 2;
SELECT typeof(7.5 % 2), typeof(7 % 2.0), typeof(7 % 2), typeof(4.0 / 2), typeof(4 / 2), mod(7.5, 2), mod(-7.5, 2);
