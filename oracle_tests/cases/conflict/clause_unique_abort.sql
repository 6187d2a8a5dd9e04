-- lang_conflict: ON CONFLICT ABORT on the constraint UNIQUE, for INSERT, UPDATE and where OR overrides it
CREATE TABLE t(a, b UNIQUE ON CONFLICT ABORT);
INSERT INTO t(a,b) VALUES(1,1),(2,2);
BEGIN;
-- error
INSERT INTO t(a,b) VALUES(3,3),(4,1),(5,5);
SELECT * FROM t;
COMMIT;
-- error
UPDATE t SET b=1 WHERE a>1;
SELECT * FROM t;
INSERT OR IGNORE INTO t(a,b) VALUES(9,1);
-- error
INSERT OR ABORT INTO t(a,b) VALUES(9,1);
SELECT * FROM t;
