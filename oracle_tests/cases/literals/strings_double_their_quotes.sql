-- lang_expr "Literal Values": a quote inside a string is written twice; backslashes mean nothing.
SELECT 'it''s', '''', '''''', '\n', 'a\'||'b', length('\t'), '"', 'two
lines', '';
SELECT 'a' 'b';
-- error
SELECT 'abc;
-- error
SELECT 'it's';
SELECT "a", 'a' FROM (SELECT 1 AS a) AS 'y z';
