-- lang_corefunc: the rowid of the last INSERT; the rows of the last statement, and of all.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
SELECT last_insert_rowid(), changes(), total_changes();
INSERT INTO t VALUES(7, 'x');
SELECT last_insert_rowid(), changes(), total_changes();
INSERT INTO t(b) VALUES('y'), ('z');
SELECT last_insert_rowid(), changes(), total_changes();
UPDATE t SET b = 'u' WHERE a > 7;
SELECT last_insert_rowid(), changes(), total_changes();
DELETE FROM t;
SELECT last_insert_rowid(), changes(), total_changes();
INSERT OR IGNORE INTO t VALUES(1, 'a'), (1, 'b');
SELECT last_insert_rowid(), changes(), total_changes();
-- error
INSERT INTO t VALUES(1, 'c');
SELECT last_insert_rowid(), changes();
