-- lang_mathfunc: mod() and % over signs and fractions
WITH x(x) AS (VALUES (-7.5), (-7), (7), (7.5)), y(y) AS (VALUES (-2), (-0.5), (0.5), (2), (0)) SELECT x, y, mod(x, y), x % y, x - y * trunc(x / y) FROM x, y ORDER BY x, y;
