-- pragma optimize, shrink_memory: they give no rows
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a);
INSERT INTO t VALUES(1,2),(3,4);
PRAGMA optimize;
PRAGMA optimize(-1);
PRAGMA shrink_memory;
SELECT a FROM t WHERE a=3;
SELECT name FROM sqlite_schema;
