-- lang_expr: a sign is an operator, not a part of the literal.
SELECT -1, +1, - 1, -+-1, - -1, typeof(-'1'), -'abc', +'abc', typeof(+'1');
SELECT --1
2;
SELECT -x'31', typeof(-NULL), -0, -0.0, -9223372036854775807 - 1;
SELECT 1--1
, 2;
SELECT 1 - -1, 1-(-1), 1+-1;
