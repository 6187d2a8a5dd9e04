-- lang_reindex: within a transaction, undone by ROLLBACK, without effect on changes()
CREATE TABLE t(a UNIQUE, b);
CREATE INDEX i ON t(b);
BEGIN;
INSERT INTO t VALUES(1,2),(3,4);
REINDEX t;
SELECT changes();
SAVEPOINT s;
DELETE FROM t WHERE a=1;
REINDEX;
ROLLBACK TO s;
REINDEX i;
SELECT a FROM t WHERE b=2;
COMMIT;
PRAGMA integrity_check;
