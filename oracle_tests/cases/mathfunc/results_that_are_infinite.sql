-- lang_mathfunc: infinity is a value, what is not a number is NULL
SELECT exp(1000), pow(10, 1000), -exp(1000), exp(1000) - exp(1000), exp(1000) * 0, typeof(exp(1000)), exp(1000) > 1e308, ln(exp(1000)), 1 / exp(1000), sqrt(exp(1000)), mod(exp(1000), 2), cosh(800);
