-- lang_savepoint: ROLLBACK TO undoes schema changes
CREATE TABLE t(a);
SAVEPOINT s;
CREATE TABLE u(b);
CREATE INDEX i ON t(a);
ALTER TABLE t ADD c;
ROLLBACK TO s;
SELECT name FROM sqlite_schema;
-- error
SELECT * FROM u;
RELEASE s;
SELECT * FROM t;
