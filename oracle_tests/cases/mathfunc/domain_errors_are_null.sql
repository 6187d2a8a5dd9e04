-- lang_mathfunc: outside of its domain, or for what is no number, a function gives NULL.
SELECT acos(2), asin(-2), acosh(0.5), atanh(1), atanh(2), ln(0), ln(-1), log(0), log10(-1), log2(0), log(1, 5), log(0, 5), log(-2, 4), sqrt(-1), mod(5, 0), pow(-8, 1.0 / 3), pow(0, -1), exp(1000), exp(-1000), cosh(1000), tan(1e300) IS NULL;
SELECT sqrt('4'), sqrt('x'), sqrt(''), sqrt(NULL), sqrt(x'34'), ceil('1.5'), ceil('abc'), floor(NULL), floor('12abc'), trunc('-1.7'), pow('2', '3'), pow(2, 'x'), ln('1'), exp(' 1 ') = exp(1), typeof(ceil(5)), typeof(ceil(5.5)), typeof(ceil('5')), typeof(floor(5)), typeof(trunc(5.5)), typeof(sqrt(4)), typeof(pow(2, 2)), typeof(mod(7, 3));
-- error
SELECT sqrt();
-- error
SELECT pow(2);
-- error
SELECT pi(1);
-- error
SELECT log(1, 2, 3);
-- error
SELECT atan2(1);
