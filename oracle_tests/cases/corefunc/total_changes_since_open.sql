-- lang_corefunc total_changes(): "the number of row changes caused by INSERT, UPDATE or DELETE statements since the
-- current database connection was opened"
CREATE TABLE t(a);
INSERT INTO t VALUES (1), (2), (3);
UPDATE t SET a = a + 1;
DELETE FROM t WHERE a = 2;
SELECT total_changes(), changes();
BEGIN;
INSERT INTO t VALUES (9);
ROLLBACK;
SELECT total_changes();
-- reopen
SELECT total_changes(), changes(), last_insert_rowid();
-- error
SELECT total_changes(1);
-- error
SELECT changes(1);
-- error
SELECT last_insert_rowid(1);
