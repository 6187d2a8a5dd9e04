-- limits: what is too many is refused by name.
-- error
SELECT abs(1, 2, 3, 4, 5);
-- error
SELECT a FROM (SELECT 1 AS a) ORDER BY 1, 2;
-- error
SELECT a FROM (SELECT 1 AS a) GROUP BY 5;
-- error
SELECT 1 LIMIT 1, 2, 3;
-- error
SELECT likelihood(1, 1.5);
-- error
SELECT substr('a', 1, 2, 3, 4);
-- error
SELECT nth_value(1) OVER ();
-- error
SELECT printf('%*', 1) || abs();
-- error
SELECT zeroblob(1e10);
-- error
SELECT randomblob(1e10);
