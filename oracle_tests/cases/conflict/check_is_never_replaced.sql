-- lang_conflict: for CHECK, REPLACE works like ABORT, and a clause on the table constraint is read and forgotten
CREATE TABLE t(a, b UNIQUE, CHECK(a>0) ON CONFLICT IGNORE);
INSERT INTO t VALUES(1,1);
-- error
INSERT INTO t VALUES(-1,2);
-- error
INSERT OR REPLACE INTO t VALUES(-1,1);
INSERT OR IGNORE INTO t VALUES(-1,3),(3,3);
-- error
INSERT OR FAIL INTO t VALUES(4,4),(-4,5),(6,6);
SELECT * FROM t;
BEGIN;
DELETE FROM t WHERE a=4;
-- error
UPDATE OR REPLACE t SET a=0;
SELECT * FROM t;
-- error
UPDATE OR ROLLBACK t SET a=-a WHERE a=3;
-- error
COMMIT;
SELECT * FROM t;
