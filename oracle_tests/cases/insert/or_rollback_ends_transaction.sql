-- lang_insert: OR ROLLBACK ends the transaction
CREATE TABLE t(a UNIQUE);
BEGIN;
INSERT INTO t VALUES(1);
-- error
INSERT OR ROLLBACK INTO t VALUES(1);
SELECT * FROM t;
-- error
COMMIT;
