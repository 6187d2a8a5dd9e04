-- lang_insert: changes() and last_insert_rowid() after inserts
CREATE TABLE t(a UNIQUE);
INSERT INTO t VALUES(1),(2);
SELECT changes(), total_changes(), last_insert_rowid();
INSERT OR IGNORE INTO t VALUES(1);
SELECT changes(), total_changes(), last_insert_rowid();
INSERT OR REPLACE INTO t VALUES(1);
SELECT changes(), total_changes(), last_insert_rowid();
