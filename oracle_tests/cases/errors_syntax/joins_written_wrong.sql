-- Words of joins in combinations that are refused.
CREATE TABLE a(x); CREATE TABLE b(x);
-- error
SELECT * FROM a LEFT b;
-- error
SELECT * FROM a JOIN;
-- error
SELECT * FROM JOIN b;
-- error
SELECT * FROM a INNER LEFT JOIN b;
-- error
SELECT * FROM a LEFT NATURAL b;
-- error
SELECT * FROM a OUTER b;
-- error
SELECT * FROM a JOIN b ON;
-- error
SELECT * FROM a JOIN b USING x;
-- error
SELECT * FROM a JOIN b ON 1 ON 1;
-- error
SELECT * FROM a JOIN ON b;
-- error
SELECT * FROM a,, b;
-- error
SELECT * FROM (a, b;
-- error
SELECT * FROM a CROSS OUTER JOIN b;
SELECT * FROM a JOIN b ON 1 JOIN a AS c USING(x);
