-- lang_conflict: ROLLBACK without a transaction is as ABORT
CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK);
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(2),(1);
SELECT * FROM t;
