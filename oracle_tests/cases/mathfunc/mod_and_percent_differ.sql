-- lang_mathfunc "mod": like %, but for reals.
WITH p(a, b) AS (VALUES(7, 3), (-7, 3), (7, -3), (7.5, 2), (-7.5, 2), (7, 0), (5.5, 0.5), (1e20, 7), (3, 9e999)) SELECT a, b, a % b, mod(a, b), typeof(a % b), typeof(mod(a, b)) FROM p;
