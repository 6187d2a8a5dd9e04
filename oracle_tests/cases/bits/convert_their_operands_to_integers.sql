-- lang_expr "Operators": a bit operator works on integers; reals are cut, texts give their longest numeric prefix.
SELECT 7.9 & 3, -7.9 | 0, '12abc' & 15, 'abc' | 1, '0x0F' | 0, ' 5 ' & 7, '5.9e1' | 0, x'37' & 7;
SELECT 1.0 << 3, '1' << '3', 16 >> 2.9, '1e2' >> 1, 1e300 | 0, -1e300 | 0, '9e99' & -1;
SELECT typeof(1.5 & 3), typeof('3' | '4'), typeof(2.0 << 1.0), typeof(~1.5), typeof(~'7');
