-- printf "%e, %E": digits after the point
SELECT printf('%.0e %.1e %.3e %.10e %.20e', 123.456, 123.456, 123.456, 123.456, 123.456), printf('%!.20e', 1.0 / 3), printf('%!e', 1.0), printf('%!.0e', 1.0), printf('%#.0e', 1.0), printf('%.15e %.16e %.17e', 0.1, 0.1, 0.1);
