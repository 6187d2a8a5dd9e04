-- lang_mathfunc: one argument each, but for atan2, mod, pow, power and log
-- error
SELECT sin();
-- error
SELECT cos(1, 2);
-- error
SELECT sqrt();
-- error
SELECT pow(2);
-- error
SELECT power(1, 2, 3);
-- error
SELECT mod(5);
-- error
SELECT ceil();
-- error
SELECT trunc(1, 2);
-- error
SELECT exp(*);
