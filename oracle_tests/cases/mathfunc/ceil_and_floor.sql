-- lang_mathfunc: "Return the first representable integer value greater than or equal to X": an INTEGER of an INTEGER,
-- else a REAL
SELECT ceil(1.2), ceil(-1.2), floor(1.2), floor(-1.2), ceil(5), typeof(ceil(5)), typeof(ceil(5.0)), ceiling(1.2), ceil(-0.5), floor(-0.5), ceil(1e300), floor(-1e300), ceil(0.0);
SELECT ceil('1.2'), typeof(ceil('5')), ceil('5x'), ceil('abc'), ceil(NULL), ceil(x'352e31'), ceil(''), floor('9223372036854775807'), typeof(floor('9223372036854775807')), floor('9223372036854775808');
