-- lang_mathfunc: pow, exp, ln, log with their edges.
SELECT pow(2, 0), pow(0, 0), pow(2, -1), pow(-2, 3), pow(-2, 2), pow(4, 0.5), pow(2, 1023), pow(2, 1024), pow(NULL, 2), exp(0), round(exp(1), 10), ln(1), round(ln(10), 10), log(10), log(100), log10(0.001), log2(8), log2(0.5), log(2, 8), log(3, 81) BETWEEN 3.9999 AND 4.0001, sqrt(0), sqrt(1e300), sqrt(2) * sqrt(2);
