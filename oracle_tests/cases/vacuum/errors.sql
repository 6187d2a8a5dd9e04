CREATE TABLE t(a);
-- error
VACUUM nosuch;
BEGIN;
-- error
VACUUM;
-- error
VACUUM INTO ':memory:';
COMMIT;
-- error
VACUUM INTO 5;
-- error
VACUUM INTO NULL;
VACUUM temp;
SAVEPOINT s;
-- error
VACUUM;
RELEASE s;
VACUUM INTO ':memory:';
SELECT * FROM t;
