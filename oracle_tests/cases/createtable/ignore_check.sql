-- lang_createtable: PRAGMA ignore_check_constraints switches CHECK off
CREATE TABLE t(a CHECK(a>0));
PRAGMA ignore_check_constraints=ON;
INSERT INTO t VALUES(-1);
PRAGMA ignore_check_constraints=OFF;
-- error
INSERT INTO t VALUES(-1);
PRAGMA integrity_check;
DELETE FROM t;
