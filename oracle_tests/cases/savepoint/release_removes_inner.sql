-- lang_savepoint: RELEASE removes all savepoints back to the named one
CREATE TABLE t(a);
BEGIN;
SAVEPOINT a;
SAVEPOINT b;
SAVEPOINT c;
RELEASE b;
-- error
ROLLBACK TO c;
ROLLBACK TO a;
RELEASE a;
-- error
RELEASE a;
COMMIT;
