-- lang_expr: shifts by 64 and more, and by negative numbers.
SELECT 1 << 62, 1 << 63, 1 << 64, 1 << 1000, 1 << -1, 1 << -64, -1 << 63, -1 << 64;
SELECT 1 >> 1, -1 >> 1, -1 >> 63, -1 >> 64, -1 >> 1000, 5 >> -2, 1 >> -63, 1 >> -64;
SELECT 1 << NULL, NULL >> 1, 1 << '2', 1.9 << 1.9, 'x' << 2;
