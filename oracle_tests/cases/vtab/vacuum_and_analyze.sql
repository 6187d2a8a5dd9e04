CREATE VIRTUAL TABLE st USING dbstat;
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
ANALYZE;
VACUUM;
SELECT name, rootpage FROM sqlite_schema WHERE name = 'st';
SELECT count(*) > 0 FROM st;
REINDEX;
