-- pragma query_only: changes and schema changes are refused, queries and temporary tables' too
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
PRAGMA query_only=ON;
-- error
INSERT INTO t VALUES(2);
-- error
CREATE TABLE u(a);
-- error
CREATE TEMP TABLE u(a);
-- error
DROP TABLE t;
-- error
UPDATE t SET a=1 WHERE 0;
-- error
PRAGMA user_version=4;
-- error
VACUUM;
-- error
ANALYZE;
REINDEX;
SELECT * FROM t;
PRAGMA query_only;
BEGIN;
-- error
DELETE FROM t;
COMMIT;
PRAGMA query_only=OFF;
DELETE FROM t;
SELECT changes();
