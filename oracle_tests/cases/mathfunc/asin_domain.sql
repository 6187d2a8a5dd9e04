-- lang_mathfunc: asin(X); NULL outside of -1 to 1
SELECT asin(1), asin(0), asin(-1), asin(0.5), asin(1.5), asin(-1.0000001), asin(NULL), asin('1'), asin(9e999);
