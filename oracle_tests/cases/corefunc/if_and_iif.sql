-- lang_corefunc "iif": pairs of a condition and a value, and a last value for none; if() is the same function.
SELECT iif(1, 'a', 'b'), iif(0, 'a', 'b'), iif(NULL, 'a', 'b'), iif(1, 'a'), iif(0, 'a'), iif(0, 'a', 1, 'b'), iif(0, 'a', 0, 'b', 'c'), iif(0, 'a', 0, 'b'), if(1, 2, 3), if(0, 2), iif('x', 1, 2), iif('1x', 1, 2), iif(0.1, 1, 2);
-- error
SELECT iif();
-- error
SELECT iif(1);
-- error
SELECT if();
SELECT typeof(iif(1, 1.0, 2)), iif(1, 5, abs(-9223372036854775808));
