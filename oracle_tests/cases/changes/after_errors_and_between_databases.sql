-- c3ref changes: what stays of the counters when a statement fails, in temp and attached tables
CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES(1),(2),(3);
-- error
INSERT INTO t VALUES(4),(1);
SELECT changes(), total_changes(), last_insert_rowid();
-- error
INSERT OR FAIL INTO t VALUES(5),(6),(1);
SELECT changes(), total_changes(), last_insert_rowid();
-- error
SELECT nope;
SELECT changes();
-- error
INSERT INTO nope VALUES(1);
SELECT changes(); CREATE TEMP TABLE tt(a); INSERT INTO tt SELECT a FROM t; SELECT changes(), total_changes(); BEGIN; DELETE FROM tt; ROLLBACK; SELECT changes(), total_changes(); REINDEX; ANALYZE; PRAGMA user_version=1; SELECT changes(), total_changes();
