-- printf "%f": digits after the point, halves upwards as written in decimal
SELECT printf('%.0f %.1f %.2f %.3f %.10f', 2.5, 2.25, 2.675, 1.0005, 1.0 / 3), printf('%.0f %.0f %.0f %.0f', 0.5, 1.5, -0.5, 0.49999), printf('%.1f %.1f %.1f', 0.05, 0.15, 0.25), printf('%.15f %.16f %.17f %.20f', 0.1, 0.1, 0.1, 0.1), printf('%.3f', 123456789.123456789);
