-- VALUES as a scalar subquery and as a row value.
SELECT (VALUES(5)), (VALUES(5), (6));
SELECT (1, 2) = (VALUES(1, 2)), (1, 2) < (VALUES(1, 3)), (1, 2) IN (VALUES(0, 0), (1, 2));
-- error
SELECT (VALUES(1, 2));
-- error
SELECT 1 IN (VALUES(1, 2));
