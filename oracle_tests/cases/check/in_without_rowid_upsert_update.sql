-- lang_createtable CHECK: where checks are tested again: UPDATE of any column, UPSERT, REPLACE, triggers
CREATE TABLE t(k PRIMARY KEY, lo INT, hi INT, CHECK(lo<=hi)) WITHOUT ROWID;
INSERT INTO t VALUES('a',1,5);
-- error
UPDATE t SET lo=6;
-- error
UPDATE t SET hi=0, lo=1;
UPDATE t SET lo=hi, hi=lo+10;
-- error
INSERT INTO t VALUES('a',0,0) ON CONFLICT(k) DO UPDATE SET hi=-1;
-- error
REPLACE INTO t VALUES('a',2,1);
CREATE TRIGGER g AFTER UPDATE OF hi ON t BEGIN UPDATE t SET lo=new.hi+1 WHERE k=new.k; END;
-- error
UPDATE t SET hi=20;
PRAGMA ignore_check_constraints=ON;
UPDATE t SET hi=20;
PRAGMA ignore_check_constraints=OFF;
PRAGMA integrity_check;
SELECT * FROM t;
DELETE FROM t;
