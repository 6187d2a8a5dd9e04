-- lang_mathfunc: a text that is a number counts as that number; another gives NULL.
SELECT ceil('1.2'), floor('-1.2'), trunc('1.9'), ceil('5'), typeof(ceil('5')), typeof(floor('5.0')), ceil(' 7.5 '), ceil('1e3'), ceil('0x10'), ceil('abc'), ceil(''), floor(x'352e35'), trunc(NULL), ceil('1.5abc');
