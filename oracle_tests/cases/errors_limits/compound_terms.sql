-- limits "Maximum Number Of Terms In A Compound SELECT Statement": VALUES does not count as one.
SELECT count(*) FROM (VALUES(1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12));
SELECT 1 UNION SELECT 2 UNION ALL SELECT 3 INTERSECT SELECT 3;
-- error
SELECT 1 UNION SELECT 1, 2;
-- error
VALUES(1), (2, 3);
-- error
SELECT 1, 2 UNION ALL VALUES(3, 4), (5);
