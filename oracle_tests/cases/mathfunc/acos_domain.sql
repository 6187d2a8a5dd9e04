-- lang_mathfunc: acos(X): "Return the arccosine of X. The result is in radians"; NULL outside of -1 to 1
SELECT acos(1), acos(0), acos(-1), acos(0.5), acos(1.0000001), acos(-2), acos(NULL), acos('0.5'), acos('x'), acos(x'31');
