CREATE TABLE t(a);
-- error
DELETE FROM nope;
-- error
DELETE FROM t WHERE nope = 1;
-- error
DELETE t;
-- error
DELETE FROM t WHERE;
-- error
DELETE FROM t WHERE count(*) > 1;
-- error
DELETE FROM t LIMIT 1;
-- error
DELETE * FROM t;
-- error
DELETE FROM sqlite_schema;
