-- lang_mathfunc: REAL even of integers, but for ceil(), floor() and trunc()
SELECT typeof(sin(0)), typeof(exp(0)), typeof(sqrt(4)), typeof(pow(2, 3)), typeof(mod(7, 2)), typeof(radians(180)), typeof(log10(100)), typeof(degrees(0)), typeof(atan2(0, 1)), typeof(ceil(3)), typeof(floor(3)), typeof(trunc(3));
