-- program: sqlite3
-- dbpage: with query_only nothing is written
CREATE TABLE t(a);
PRAGMA query_only = 1;
SELECT count(*) FROM sqlite_dbpage;
-- error
UPDATE sqlite_dbpage SET data = data WHERE pgno = 2;
-- error
INSERT INTO sqlite_dbpage(pgno, data) SELECT pgno, data FROM sqlite_dbpage;
PRAGMA query_only = 0;
UPDATE sqlite_dbpage SET data = data WHERE pgno = 2;
INSERT INTO sqlite_dbpage(pgno, data) SELECT pgno, data FROM sqlite_dbpage;
INSERT INTO sqlite_dbpage(pgno, data, schema) SELECT pgno, data, schema FROM sqlite_dbpage;
UPDATE sqlite_dbpage SET data = data;
SELECT changes();
INSERT INTO t VALUES(1);
SELECT * FROM t;
PRAGMA integrity_check;
