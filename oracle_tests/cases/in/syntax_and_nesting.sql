-- lang_expr: the operator's level is that of "=", from left to right.
SELECT 1 IN (1) IN (1), 1 IN (2) IN (0), 2 IN (1) = 0, 1 = 1 IN (1), NOT 1 IN (1), 1 NOT IN (2) IN (1), 1 IN (1, 2) AND 0;
SELECT 1 IN (1 IN (1)), 5 IN (SELECT 5), 5 IN (SELECT 5 UNION SELECT 6), 5 IN (VALUES(5), (6)), 1 + 1 IN (2), -1 IN (-1), 'a' || 'b' IN ('ab');
SELECT 1 IN ((1)), (1) IN (1), ((1)) IN ((1), (2));
-- error
SELECT 1 IN 1;
-- error
SELECT 1 IN;
-- error
SELECT IN (1);
-- error
SELECT 1 IN (1,);
-- error
SELECT 1 NOT (1);
-- error
SELECT (1, 2) IN (1, 2);
SELECT (1, 2) IN ((1, 2));
