-- sizes of row values are compared before their parts are looked at, a missing LIKE-like function is told with what is
-- wrong in its arguments last, and in a change a subquery behind a mistake is looked through for tables alone
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
-- error
SELECT nope + (1, 2) = (1, 2, 3);
-- error
SELECT 1 FROM t WHERE nofunc(1) || 'x' <> (1, 2);
-- error
DELETE FROM t WHERE nope + 1 = (1, 2) AND b;
-- error
SELECT nope regexp 'b';
-- error
SELECT nofunc(1) + 1 regexp 'b';
-- error
SELECT 'a' regexp abs(1, 2);
-- error
DELETE FROM t WHERE max(a) + (SELECT nope3);
-- error
DELETE FROM t WHERE nofunc(a) + (SELECT nope3);
-- error
DELETE FROM t WHERE abs(1, 2) + EXISTS (SELECT nope3);
-- error
DELETE FROM t WHERE max(a) OR 1 IN (SELECT nope);
-- error
DELETE FROM t WHERE max(a) OR 1 IN (SELECT 1 FROM missing);
-- error
UPDATE t SET b = max(a) + (SELECT 1 FROM missing);
-- error
SELECT 1 FROM t WHERE max(a) + (SELECT nope3);
