-- lang_vacuum: VACUUM leaves changes(), total_changes() and last_insert_rowid() alone
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2);
SELECT changes(), total_changes(), last_insert_rowid();
VACUUM;
SELECT changes(), total_changes(), last_insert_rowid();
PRAGMA schema_version;
REINDEX;
SELECT changes(), total_changes(), last_insert_rowid();
ANALYZE;
SELECT changes(), total_changes(), last_insert_rowid();
