-- lang_vacuum: rows of many generations of a table are written whole
CREATE TABLE t(a); INSERT INTO t VALUES(1);
ALTER TABLE t ADD b DEFAULT 'b'; INSERT INTO t(a) VALUES(2);
ALTER TABLE t ADD c REAL DEFAULT 5; INSERT INTO t(a) VALUES(3);
ALTER TABLE t DROP b; ALTER TABLE t RENAME c TO cc; ALTER TABLE t ADD d AS (a*cc);
SELECT *, typeof(cc) FROM t;
VACUUM;
SELECT *, typeof(cc) FROM t;
CREATE INDEX i ON t(d); DROP TABLE IF EXISTS nope;
VACUUM;
PRAGMA integrity_check; PRAGMA page_count; PRAGMA freelist_count;
