-- Errors of syntax around compound operators.
-- error
SELECT 1 UNION;
-- error
SELECT 1 UNION ALL;
-- error
SELECT 1 INTERSECT ALL SELECT 1;
-- error
SELECT 1 EXCEPT ALL SELECT 1;
-- error
SELECT 1 UNION DISTINCT SELECT 1;
-- error
UNION SELECT 1;
-- error
SELECT 1 MINUS SELECT 2;
