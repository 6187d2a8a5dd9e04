-- schematab: what has the name of the statistics is no table
CREATE TABLE t(a); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema VALUES('view', 'sqlite_stat1', 'sqlite_stat1', 0, 'CREATE VIEW sqlite_stat1 AS SELECT 1');
PRAGMA writable_schema=RESET;
-- error
ANALYZE;
-- error
ANALYZE t;
SELECT type, name FROM sqlite_schema;
PRAGMA integrity_check;
