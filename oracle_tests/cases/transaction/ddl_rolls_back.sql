CREATE TABLE t(a);
INSERT INTO t VALUES(1);
BEGIN;
CREATE TABLE u(b);
INSERT INTO u SELECT a FROM t;
CREATE INDEX ti ON t(a);
CREATE VIEW v AS SELECT * FROM u;
SELECT * FROM v;
ROLLBACK;
-- error
SELECT * FROM u;
-- error
SELECT * FROM v;
SELECT name FROM sqlite_schema;
SELECT * FROM t WHERE a = 1;
PRAGMA user_version = 7;
BEGIN;
PRAGMA user_version = 9;
PRAGMA user_version;
ROLLBACK;
PRAGMA user_version;
