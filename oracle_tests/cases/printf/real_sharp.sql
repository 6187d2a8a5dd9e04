-- printf "%f": "#" keeps the point, and for %f leaves out the minus sign of what shows as zero
SELECT printf('%#.0f', 5.0), printf('%.0f', 5.0), printf('%#.0e', 5.0), printf('%#g', 5.0), printf('%g', 5.0), printf('%#.3g', 1.5), printf('%#.2f', -0.001), printf('%.2f', -0.001), printf('%#f', -0.0), printf('%#.1f', -0.04), printf('%#.1f', -0.06);
