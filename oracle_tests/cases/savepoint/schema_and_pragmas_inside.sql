-- lang_savepoint: tables, indexes, ALTER and user_version within savepoints
CREATE TABLE t(a); SAVEPOINT a; ALTER TABLE t ADD b; PRAGMA user_version=5; SAVEPOINT b; CREATE INDEX i ON t(b); INSERT INTO t VALUES(1,2); ALTER TABLE t RENAME b TO bb; ROLLBACK TO b;
SELECT sql FROM sqlite_schema; PRAGMA user_version; SELECT count(*) FROM t;
INSERT INTO t VALUES(3,4); RELEASE b; ROLLBACK TO a; SELECT sql FROM sqlite_schema; PRAGMA user_version; RELEASE a; SELECT * FROM t; PRAGMA integrity_check;
