SELECT ceil(1.2), ceil(-1.2), ceiling(3), floor(1.8), floor(-1.2), trunc(1.9), trunc(-1.9), typeof(ceil(3)), typeof(ceil(3.5)), mod(7,3), mod(7.5,2), mod(5,0);
SELECT sqrt(16), sqrt(2), sqrt(-1), pow(2,10), power(2,0.5), exp(1), exp(0), ln(1), ln(0), ln(-1), log(100), log10(1000), log2(8), log(2,8);
SELECT pi(), sin(0), cos(0), tan(0), asin(1), acos(1), atan(1), atan2(1,1), sinh(0), cosh(0), tanh(0), degrees(pi()), radians(180);
SELECT sqrt('16'), sqrt('abc'), sqrt(NULL), ceil('1.5'), ceil('abc'), pow('2', 3), floor(x'31'), abs(sqrt(2) * sqrt(2) - 2) < 1e-9;
SELECT asin(2), acos(-2), acosh(0.5), atanh(1), exp(1000), pow(0,-1);
