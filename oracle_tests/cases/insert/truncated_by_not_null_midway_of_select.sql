-- lang_conflict: INSERT SELECT that fails at its third row: what stays by action, with an index and a trigger's log
CREATE TABLE s(a); INSERT INTO s VALUES(1),(2),(NULL),(4); CREATE TABLE t(a NOT NULL); CREATE INDEX i ON t(a); CREATE TABLE log(m); CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END;
-- error
INSERT INTO t SELECT a FROM s;
SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM log), changes(), total_changes(), last_insert_rowid(); INSERT OR IGNORE INTO t SELECT a FROM s; SELECT * FROM t; DELETE FROM t; DELETE FROM log;
-- error
INSERT OR FAIL INTO t SELECT a FROM s;
SELECT * FROM t; SELECT * FROM log; SELECT changes(), total_changes(), last_insert_rowid(); BEGIN; DELETE FROM t;
-- error
INSERT OR ROLLBACK INTO t SELECT a FROM s;
SELECT * FROM t;
-- error
INSERT OR REPLACE INTO t SELECT a FROM s;
SELECT count(*) FROM t; PRAGMA integrity_check;
