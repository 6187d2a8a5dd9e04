-- lang_mathfunc: log(X) and log10(X) have base ten, log2(X) two, log(B,X) any
SELECT log(100), log10(1000), log2(8), log(2, 8), log(10, 0.001), log(0.5, 8), log(2, 1), log2(0.125), log10(2), log2(3), log(3, 81), log(1.5, 2.25);
SELECT log(0), log(-1), log2(0), log10(-5), log(1, 5), log(0, 5), log(-2, 5), log(2, 0), log(2, -8), log(NULL, 8), log(2, NULL), log('2', '8'), log('x', 8);
-- error
SELECT log();
-- error
SELECT log(1, 2, 3);
-- error
SELECT ln(1, 2);
