-- lang_mathfunc: cos(X), sin(X), tan(X): X in radians
SELECT cos(0), sin(0), tan(0), cos(1), sin(1), tan(1), round(sin(pi()), 12), round(cos(pi()), 12), cos(1e22), sin(1e308), cos(9e999), sin(-9e999), tan(9e999);
