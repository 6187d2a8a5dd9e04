-- lang_mathfunc "ceil, floor, trunc": an integer argument is given back as it is.
SELECT ceil(9223372036854775807), floor(-9223372036854775808), trunc(9007199254740993), typeof(ceil(9007199254740993)), ceil(1.0000000001), ceil(-1.5), floor(-1.5), trunc(-1.5), trunc(1.5), ceil(-0.5), floor(0.5), ceil(1e300), floor(9e999), trunc(-9e999);
