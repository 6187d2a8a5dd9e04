-- lang_conflict: ROLLBACK of a constraint ends the transaction and all savepoints; without one it is ABORT
CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK);
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(2),(1);
SELECT * FROM t;
SAVEPOINT s;
INSERT INTO t VALUES(3);
-- error
INSERT INTO t VALUES(1);
-- error
RELEASE s;
SELECT * FROM t;
BEGIN;
INSERT INTO t VALUES(4);
INSERT OR IGNORE INTO t VALUES(4);
-- error
INSERT OR ABORT INTO t VALUES(5),(4);
SELECT * FROM t;
-- error
UPDATE t SET a=1;
SELECT * FROM t;
-- error
COMMIT;
