-- lang_corefunc round(X,Y): from 2**52 on there is nothing to round
SELECT round(4503599627370495.5), round(4503599627370496.5), round(-4503599627370495.5), round(9007199254740993), round(1e300, 2), round(9223372036854775807), round(9e999), round(-9e999, 2);
