-- lang_savepoint: ROLLBACK ends the transaction with all savepoints
CREATE TABLE t(a);
SAVEPOINT a;
INSERT INTO t VALUES(1);
SAVEPOINT b;
ROLLBACK;
-- error
RELEASE a;
-- error
ROLLBACK TO b;
SELECT * FROM t;
