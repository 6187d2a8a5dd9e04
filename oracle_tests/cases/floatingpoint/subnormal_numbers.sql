-- floatingpoint: numbers down to 4.9e-324 are kept.
SELECT 5e-324, 4.9406564584124654e-324, 2.5e-324, 2.4e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1e-320, 1e-400;
SELECT 5e-324 > 0, 5e-324 / 2, 5e-324 * 0.5 = 0, 1e-200 * 1e-200, 1e-160 * 1e-160, -5e-324;
SELECT CAST('5e-324' AS REAL), '1e-323' + 0, CAST('0.' || printf('%0323d', 5) AS REAL);
