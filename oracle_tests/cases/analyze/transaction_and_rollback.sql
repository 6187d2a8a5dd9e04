-- lang_analyze: statistics are rolled back like everything else
CREATE TABLE t(a);
CREATE INDEX i ON t(a);
INSERT INTO t VALUES(1);
BEGIN;
ANALYZE;
SELECT * FROM sqlite_stat1;
ROLLBACK;
-- error
SELECT * FROM sqlite_stat1;
ANALYZE;
SAVEPOINT s;
INSERT INTO t VALUES(2),(2),(2);
ANALYZE t;
SELECT * FROM sqlite_stat1;
ROLLBACK TO s;
SELECT * FROM sqlite_stat1;
RELEASE s;
SELECT name, rootpage FROM sqlite_schema;
