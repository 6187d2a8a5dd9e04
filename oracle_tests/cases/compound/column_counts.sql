-- lang_select: all simple SELECTs must have the same number of result columns.
CREATE TABLE t(a, b);
-- error
SELECT 1 UNION SELECT 1, 2;
-- error
SELECT 1, 2 UNION ALL SELECT 1;
-- error
SELECT * FROM t EXCEPT SELECT a FROM t;
-- error
SELECT a FROM t INTERSECT SELECT * FROM t;
-- error
SELECT 1 UNION ALL SELECT 1 UNION SELECT 1, 2;
-- error
SELECT 1, 2 UNION SELECT 1, 2 EXCEPT SELECT 1;
-- error
SELECT * FROM (SELECT 1 UNION SELECT 1, 2);
-- error
SELECT 1 IN (SELECT 1 UNION SELECT 1, 2);
