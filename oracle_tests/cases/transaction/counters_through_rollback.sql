-- lang_corefunc: changes(), total_changes() and last_insert_rowid() are not undone
CREATE TABLE t(a INTEGER PRIMARY KEY); INSERT INTO t VALUES(5);
BEGIN; INSERT INTO t VALUES(6),(7); DELETE FROM t WHERE a=5; ROLLBACK;
SELECT changes(), total_changes(), last_insert_rowid(), count(*) FROM t;
SAVEPOINT s; UPDATE t SET a=a+1; ROLLBACK TO s; SELECT changes(), total_changes(), last_insert_rowid(); RELEASE s;
-- error
INSERT INTO t VALUES(8),(5);
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM t;
