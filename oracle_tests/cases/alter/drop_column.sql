CREATE TABLE t(a, b int , c /* x */ , d TEXT DEFAULT 'q', e);
INSERT INTO t VALUES(1,2,3,4,5),(6,7,8,9,10);
CREATE INDEX i ON t(c);
ALTER TABLE t DROP COLUMN e;
ALTER TABLE t DROP b;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM t;
SELECT * FROM t WHERE c = 8;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN d;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM t;
INSERT INTO t VALUES(11);
-- swap
SELECT rowid, * FROM t WHERE c > 3;
PRAGMA integrity_check;
