-- floatingpoint: infinities are values; what would be NaN is NULL.
SELECT 9e999, -9e999, 9e999 - 9e999, 9e999 * 0, 9e999 / 9e999, 1e308 * 10, -1e308 * 10, typeof(9e999 - 9e999);
SELECT 9e999 = 9e999, 9e999 > 1, 1 / 9e999, 9e999 || '', CAST(9e999 AS INTEGER), CAST(-9e999 AS INTEGER), abs(-9e999);
