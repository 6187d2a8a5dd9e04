-- lang_mathfunc: at one and minus one
SELECT acos(1), asin(1), atan(1), sinh(1), cosh(1), tanh(1), asinh(1), acosh(1), atanh(1), exp(1), ln(1), log10(1), log2(1), sqrt(1), degrees(1), radians(1), acos(-1), asin(-1), atan(-1), atanh(-1), sqrt(-1), ln(-1);
