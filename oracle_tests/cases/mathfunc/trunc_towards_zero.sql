-- lang_mathfunc: trunc(X): "the representable integer in between X and 0 (inclusive) that is furthest away from zero"
SELECT trunc(1.9), trunc(-1.9), trunc(5), typeof(trunc(5)), typeof(trunc(5.5)), trunc(-0.9), trunc('2.7'), trunc('x'), trunc(NULL), trunc(1e300), trunc(9e999);
