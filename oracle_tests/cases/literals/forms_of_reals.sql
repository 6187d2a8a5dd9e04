-- lang_expr "Literal Values": a decimal point or an exponent makes a real; the E may be of either case.
SELECT 1., .5, 1.5, 1e3, 1E3, 1e+3, 1e-3, 1.e2, .1e1, 0.0, 0e0, 00.10, 1e0;
SELECT typeof(1.), typeof(.5), typeof(1e3), typeof(0e0), typeof(00012), 00012, 000.5;
-- error
SELECT 1.5.2;
-- error
SELECT 1e;
-- error
SELECT 1e+;
-- error
SELECT .e5;
-- error
SELECT 12abc;
-- error
SELECT 0x1g;
-- error
SELECT 1.2e3f;
