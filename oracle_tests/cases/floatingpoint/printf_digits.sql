-- printf: %!.20g shows more digits than %.20g.
SELECT printf('%.20g', 0.1), printf('%!.20g', 0.1), printf('%.3f', 2.0005), printf('%e', 12345.678), printf('%g', 1e-5), printf('%G', 1e20), printf('%.0f', 0.5), printf('%.15g', 0.1 + 0.2);
SELECT printf('%f', 9e999), printf('%f', -9e999), printf('%d', 1e18), printf('%.2f', NULL), printf('%5.1f|%-8.2f|%+.1f', 3.14159, 2.5, 1);
