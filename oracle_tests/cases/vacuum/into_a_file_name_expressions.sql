-- lang_vacuum: VACUUM wants no open transaction, INTO wants a file that is empty or not there
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
BEGIN;
-- error
VACUUM;
COMMIT;
SAVEPOINT s;
-- error
VACUUM;
RELEASE s;
-- error
VACUUM nope;
-- error
VACUUM INTO;
-- error
VACUUM main INTO '/nonexistent/dir/file.db';
ATTACH ':memory:' AS m;
CREATE TABLE m.x(y);
VACUUM m;
VACUUM temp;
VACUUM main;
SELECT * FROM t;
