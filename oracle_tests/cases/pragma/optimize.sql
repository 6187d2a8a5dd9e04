CREATE TABLE t(a UNIQUE);
INSERT INTO t VALUES(1),(2);
PRAGMA optimize;
PRAGMA main.optimize;
PRAGMA optimize = 0;
SELECT name FROM sqlite_schema;
