-- found by the generator of changes: behind the triggers of deleted rows all keys are looked at again, the rowid first, and nothing stays
CREATE TABLE t(a INTEGER PRIMARY KEY ON CONFLICT REPLACE, b UNIQUE ON CONFLICT FAIL, c UNIQUE ON CONFLICT ROLLBACK, d);
CREATE TRIGGER g AFTER DELETE ON t WHEN OLD.a < 5 BEGIN INSERT OR IGNORE INTO t VALUES (7, 30, 0, 0), (1, 31, 3, 1), (9, 0, 40, 2); END;
PRAGMA recursive_triggers = ON;
INSERT INTO t VALUES (1, 10, 1, 1), (2, 20, 2, 2), (6, 0, 0, 0);
DELETE FROM t WHERE a = 6;
BEGIN;
-- error
INSERT INTO t VALUES (1, 30, 50, 6);
-- error
INSERT INTO t VALUES (1, 31, 50, 6);
-- error
INSERT INTO t VALUES (1, 60, 40, 6);
-- error
INSERT INTO t VALUES (2, 0, 61, 6);
-- error
UPDATE t SET a = 1, b = 30 WHERE d = 2;
SELECT * FROM t;
COMMIT;
PRAGMA integrity_check;
