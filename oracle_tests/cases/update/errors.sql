CREATE TABLE t(a, b);
-- error
UPDATE t SET nope = 1;
-- error
UPDATE nope SET a = 1;
-- error
UPDATE t SET a = nope;
-- error
UPDATE t SET a = 1 WHERE nope;
-- error
UPDATE t SET;
-- error
UPDATE t a = 1;
-- error
UPDATE t SET a = count(*);
-- error
UPDATE t SET (a, b) = (1, 2, 3);
-- error
UPDATE t SET (a, b) = (SELECT 1);
-- error
UPDATE t SET t.a = 1;
-- error
UPDATE t SET a = 1 LIMIT 1;
