-- lang_mathfunc: exact results over a range, as SQLite's C library has them
WITH RECURSIVE n(x) AS (VALUES (-3.0) UNION ALL SELECT x + 0.375 FROM n WHERE x < 3) SELECT x, sin(x), cos(x), exp(x), atan(x), tanh(x), sqrt(x), ln(x), pow(2, x), pow(x, 3) FROM n ORDER BY x;
