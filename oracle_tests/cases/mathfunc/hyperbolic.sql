-- lang_mathfunc: acosh, asinh, atanh, cosh, sinh, tanh and their domains
SELECT acosh(1), acosh(2), acosh(0.5), acosh(-1), asinh(0), asinh(1), asinh(-1), atanh(0), atanh(0.5), atanh(1), atanh(-1), atanh(2);
SELECT cosh(0), cosh(1), sinh(0), sinh(1), sinh(-1), tanh(0), tanh(1), tanh(100), cosh(1000), sinh(-1000), tanh(-9e999);
