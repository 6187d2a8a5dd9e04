-- printf "%f": printf: without "!" no more than 16 significant digits are shown, zeros follow
SELECT printf('%.20f', 1.0 / 3), printf('%.30f', 2.0 / 3), printf('%f', 1e20), printf('%f', 123456789012345678.0), printf('%.3f', 1e25), printf('%.1f', 1.7976931348623157e308) = printf('%.1f', 1.7976931348623157e308);
