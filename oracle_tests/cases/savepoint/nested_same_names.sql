-- lang_savepoint: the most recent savepoint of a name is meant
CREATE TABLE t(a);
SAVEPOINT s;
INSERT INTO t VALUES(1);
SAVEPOINT s;
INSERT INTO t VALUES(2);
ROLLBACK TO s;
SELECT * FROM t;
RELEASE s;
ROLLBACK TO s;
SELECT * FROM t;
RELEASE s;
-- error
RELEASE s;
