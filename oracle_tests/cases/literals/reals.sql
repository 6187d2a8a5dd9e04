-- lang_expr: a literal with a point or an exponent is a real.
SELECT 1.0, 1., .5, 1e3, 1E3, 1e+3, 1e-3, .5e1, 5.e1, typeof(1e0);
SELECT 1e308, 1e309, -1e309, 1e-400, 123456789012345678901234567890;
SELECT 0.1 + 0.2, 1e15, 1e16, 123456789.123456789;
-- error
SELECT 1e;
-- error
SELECT 1e+;
-- error
SELECT .;
-- error
SELECT 1.2.3;
-- error
SELECT 1x;
-- error
SELECT 1.5abc;
