-- lang_mathfunc: the functions at zero and at minus zero
SELECT acos(0), asin(0), atan(0), sinh(0), cosh(0), tanh(0), asinh(0), acosh(0), atanh(0), exp(0), ln(0), log10(0), sqrt(0), degrees(0), radians(0), sign(0), ceil(-0.0), floor(-0.0), trunc(-0.0), mod(0, 5), mod(-0.0, 5), pow(0, 1), pow(0, -1);
