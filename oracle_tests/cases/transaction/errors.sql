CREATE TABLE t(a);
-- error
BEGIN NONSENSE;
-- error
SAVEPOINT;
-- error
ROLLBACK TO;
-- error
COMMIT WORK;
-- error
RELEASE;
BEGIN;
-- error
VACUUM;
-- error
PRAGMA nosuchpragma = ;
PRAGMA nosuchpragma;
COMMIT;
