-- lang_corefunc iif(X,Y,Z): only the chosen value is evaluated
SELECT iif(1, 'a', abs(-9223372036854775808)), iif(0, abs(-9223372036854775808), 'b'), iif(NULL, abs(-9223372036854775808), 'c');
-- error
SELECT iif(0, 'a', abs(-9223372036854775808));
