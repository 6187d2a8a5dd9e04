-- lang_mathfunc: sqrt(X): "Return the square root of X. NULL is returned if X is negative"
SELECT sqrt(4), sqrt(2), sqrt(0), sqrt(-1), sqrt(-0.0), sqrt(9e999), sqrt(NULL), sqrt('16'), sqrt('x'), sqrt(x'39'), typeof(sqrt(4)), sqrt(1e308), sqrt(5e-324);
