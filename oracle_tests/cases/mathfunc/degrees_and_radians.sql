-- lang_mathfunc: degrees(X) and radians(X) are inverse
SELECT degrees(pi()), degrees(1), radians(180) = pi(), radians(90), degrees(radians(37)) BETWEEN 36.999999 AND 37.000001, degrees(0), radians(-360), degrees(NULL), radians('x'), degrees(9e999), radians('180');
