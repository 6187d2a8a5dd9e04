SELECT printf('%f|%.2f|%10.3f|%-10.1f|%+.1f|%010.2f', 3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 3.14159);
SELECT printf('%e|%.3e|%E|%g|%G', 12345.678, 12345.678, 12345.678, 12345.678, 0.0000012345);
SELECT printf('%g %g %g %g', 100000, 1000000, 1e-4, 1e-5), printf('%#g', 1.0), printf('%.10g', 1/3.0), printf('%!g', 1.0);
SELECT printf('%f', 'abc'), printf('%f', 1e20), printf('%.0f', 2.5), printf('%.0f', 3.5), printf('%.1f', 0.25), printf('%.15g', 0.1), printf('%!.17g', 0.1);
SELECT printf('%f', 9e999), printf('%f', -9e999), printf('%e', 0.0), printf('%,.2f', 1234567.891);
