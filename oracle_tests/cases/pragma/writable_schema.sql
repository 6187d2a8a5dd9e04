CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
-- error
UPDATE sqlite_schema SET sql = 'x';
PRAGMA writable_schema = on;
PRAGMA writable_schema;
UPDATE sqlite_schema SET sql = 'CREATE TABLE t(a, renamed)' WHERE name = 't';
SELECT sql FROM sqlite_schema;
PRAGMA writable_schema = RESET;
PRAGMA writable_schema;
SELECT a, renamed FROM t;
-- error
DELETE FROM sqlite_master;
-- swap
SELECT renamed FROM t;
