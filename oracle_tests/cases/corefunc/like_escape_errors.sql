-- lang_corefunc like(X,Y,Z): lang_expr: "the ESCAPE expression must be a single character"
-- error
SELECT 'a' LIKE 'b' ESCAPE 'ab';
-- error
SELECT 'a' LIKE 'b' ESCAPE '';
SELECT 'a' LIKE 'b' ESCAPE NULL, 'a' LIKE NULL ESCAPE '!', NULL LIKE 'a' ESCAPE '!';
SELECT 'a1b' LIKE 'a11b' ESCAPE 1;
-- error
SELECT 'a' LIKE 'b' ESCAPE 12;
