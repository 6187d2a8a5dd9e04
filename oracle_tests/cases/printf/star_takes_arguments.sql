-- printf: * for width and precision takes the next arguments as integers.
SELECT printf('[%*d]', 5, 42), printf('[%-*d]', 5, 42), printf('[%*d]', -5, 42), printf('[%.*f]', 2, 3.14159), printf('[%*.*f]', 8, 3, 3.14159), printf('[%.*s]', 2, 'abc'), printf('[%.*s]', -1, 'abc'), printf('[%*s]', 'x', 'abc'), printf('[%*d]', 3.9, 1), printf('[%0*d]', 6, 42), printf('[%*d]');
