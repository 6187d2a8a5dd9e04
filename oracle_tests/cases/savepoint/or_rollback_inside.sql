-- lang_savepoint: OR ROLLBACK inside savepoints ends everything
CREATE TABLE t(a UNIQUE);
SAVEPOINT s;
INSERT INTO t VALUES(1);
-- error
INSERT OR ROLLBACK INTO t VALUES(1);
-- error
ROLLBACK TO s;
-- error
RELEASE s;
SELECT * FROM t;
