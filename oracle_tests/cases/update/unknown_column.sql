-- lang_update: a column that is not there
CREATE TABLE t(a);
-- error
UPDATE t SET b=1;
-- error
UPDATE t SET a=zork;
-- error
UPDATE t SET a=1 WHERE zork=1;
-- error
UPDATE nope SET a=1;
SELECT * FROM t;
