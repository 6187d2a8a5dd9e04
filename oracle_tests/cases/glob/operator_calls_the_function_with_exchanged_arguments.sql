-- lang_expr "LIKE, GLOB": X GLOB Y is glob(Y, X).
SELECT 'abc' GLOB 'a*' = glob('a*', 'abc'), glob('abc', 'a*'), 'a*' GLOB 'abc', glob(NULL, 'a'), glob('a', NULL);
-- error
SELECT glob('a', 'b', 'c');
-- error
SELECT glob();
SELECT name, narg FROM pragma_function_list WHERE name = 'glob';
