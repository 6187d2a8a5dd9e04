-- lang_expr: operands of bit operators are cast to integers.
SELECT '12abc' & 15, 7.9 | 8, x'31' & 3, -1 & '0x10', NULL | 1;
SELECT ~5, ~'5', ~5.9, ~NULL, ~-1, - ~5, ~~7, ~9223372036854775807;
