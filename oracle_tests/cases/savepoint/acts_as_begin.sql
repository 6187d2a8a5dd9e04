-- lang_savepoint: the outermost SAVEPOINT begins a transaction and its RELEASE commits
CREATE TABLE t(a);
SAVEPOINT s;
INSERT INTO t VALUES(1);
-- error
BEGIN;
RELEASE s;
-- error
COMMIT;
SELECT * FROM t;
