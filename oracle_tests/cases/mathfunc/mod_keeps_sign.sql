-- lang_mathfunc: mod(X,Y): "the remainder after dividing X by Y. This is similar to the '%' operator, except that it
-- works for non-integer arguments"
SELECT mod(10, 3), mod(-10, 3), mod(10, -3), mod(5.5, 2), mod(-5.5, 2), mod(5, 0), mod(5, 0.0), mod(1e300, 7), mod(5, 9e999), mod(9e999, 5), mod(0.3, 0.1), mod(NULL, 1), mod('7', '4'), typeof(mod(7, 4)), 7 % 4, 5.5 % 2, mod(9223372036854775807, 10);
