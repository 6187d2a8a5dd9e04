-- program: sqlite3
-- page_size: 512
-- dbpage: what a transaction has changed is seen before it is committed
CREATE TABLE t(a);
BEGIN;
INSERT INTO t VALUES(x'ABCDEF');
SELECT instr(data, x'ABCDEF') > 0 FROM sqlite_dbpage WHERE pgno = 2;
CREATE TABLE u(a);
SELECT count(*) FROM sqlite_dbpage;
SELECT pgno, hex(substr(data, 1, 1)) FROM sqlite_dbpage WHERE pgno > 1;
ROLLBACK;
SELECT count(*) FROM sqlite_dbpage;
SELECT instr(data, x'ABCDEF') > 0 FROM sqlite_dbpage WHERE pgno = 2;
INSERT INTO t SELECT zeroblob(2000);
SELECT count(*) FROM sqlite_dbpage;
DELETE FROM t;
SELECT count(*) FROM sqlite_dbpage;
SELECT hex(substr(data, 33, 8)) FROM sqlite_dbpage WHERE pgno = 1;
VACUUM;
SELECT count(*) FROM sqlite_dbpage;
