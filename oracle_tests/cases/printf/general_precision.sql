-- printf "%g, %G": the precision is of significant digits; 0 counts as 1
SELECT printf('%.0g %.1g %.2g %.3g %.10g %.15g %.17g %.20g', 1234.5678, 1234.5678, 1234.5678, 1234.5678, 1234.5678, 1234.5678, 1234.5678, 1234.5678), printf('%.3g', 99999), printf('%.3g', 0.00099999), printf('%.6g', 999999.5), printf('%.1g', 9.5);
