-- lang_mathfunc: NULL where the result is undefined or an argument is no number.
SELECT acos(2), asin(-2), acosh(0.5), atanh(2), ln(0), ln(-1), log(-1), log(0, 5), log(1, 5), log2(0), sqrt(-1), pow(-8, 1.0/3), mod(5, 0), atanh(1);
SELECT sqrt('4'), sqrt('4x'), sqrt(NULL), sqrt(x'34'), pow('2', 3), ceil('1.5'), floor('a'), trunc(-1.7), sign('x'), sign(-2.5), sign('3');
SELECT ceil(1.2), floor(-1.2), trunc(1.9), ceil(5), typeof(ceil(5)), typeof(ceil(5.5)), pi() > 3.14, degrees(pi()), radians(180) = pi(), mod(-7.5, 2);
