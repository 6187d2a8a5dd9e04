CREATE TABLE t(a UNIQUE, b);
INSERT INTO t VALUES(1,2),(3,4);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t; END;
CREATE VIEW v AS SELECT * FROM t;
CREATE INDEX i ON t(b);
ANALYZE;
-- given
VACUUM;
SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema;
SELECT * FROM sqlite_stat1 ORDER BY idx;
SELECT count(*) FROM sqlite_stat4;
PRAGMA integrity_check;
