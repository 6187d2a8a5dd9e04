-- lang_mathfunc: pow(X,Y) and power(X,Y): "Compute X raised to the power Y"
SELECT pow(2, 10), power(2, 10), pow(2, 0.5), pow(2, -1), pow(0, 0), pow(0, -1), pow(-8, 1.0 / 3), pow(-2, 3), pow(10, 400), pow(10, -400), typeof(pow(2, 2)), pow(NULL, 0), pow(1, NULL), pow('2', '3'), pow('x', 2), pow(9e999, 0), pow(1, 9e999), pow(-0.0, -1);
