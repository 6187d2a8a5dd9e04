-- printf "%e, %E": one digit before the point, an exponent of two digits at least
SELECT printf('%e', 12345.678), printf('%E', 12345.678), printf('%e', 0.00012345), printf('%e', 1e100), printf('%e', 1e-100), printf('%E', -1.5e300), printf('%e', 1), printf('%e', 9.9999999), printf('%.0e', 9.5), printf('%.0e', 12345);
