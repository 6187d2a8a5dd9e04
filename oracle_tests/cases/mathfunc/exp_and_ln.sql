-- lang_mathfunc: exp(X): "Compute e raised to the power X"; ln(X): natural logarithm
SELECT exp(0), exp(1), exp(-1), exp(710), exp(-1000), exp(NULL), exp('1'), ln(1), ln(exp(1)), ln(2), ln(0), ln(-1), ln(9e999), ln('10'), ln('x'), ln(1e-320);
