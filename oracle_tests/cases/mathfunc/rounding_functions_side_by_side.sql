-- lang_mathfunc: ceil, floor, trunc, round and CAST
WITH x(x) AS (VALUES (-2.5), (-1.5), (-0.5), (-0.4), (0.4), (0.5), (1.5), (2.5), (2.4999999), (1e15 + 0.5), (4503599627370497.5)) SELECT x, ceil(x), floor(x), trunc(x), round(x), CAST(x AS INTEGER) FROM x ORDER BY x;
