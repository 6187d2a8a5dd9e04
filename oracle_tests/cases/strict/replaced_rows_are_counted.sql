-- stricttables: what a deletion sets off is counted, though a type is found to be wrong then
CREATE TABLE t0(a INTEGER PRIMARY KEY REFERENCES t0(a) ON DELETE RESTRICT ON UPDATE SET NULL, b REAL DEFAULT 7 REFERENCES t0(a) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE VIEW v0(a, b) AS SELECT a, b FROM t0 WHERE b IS NOT NULL;
PRAGMA foreign_keys=ON;
INSERT OR FAIL INTO t0 VALUES(6,6);
select changes(), total_changes(), last_insert_rowid();
REPLACE INTO t0 SELECT(SELECT count(z.b)FROM t0 z),b FROM v0;
select changes(), total_changes(), last_insert_rowid();
-- error
REPLACE INTO t0 VALUES(6,'A'),(4,6)RETURNING*;
select changes(), total_changes(), last_insert_rowid();
