-- the rowid of the row for which there was no room, whatever is undone
PRAGMA page_size=1024;
CREATE VIEW g AS WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value+1 FROM n WHERE value<100) SELECT value FROM n;
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b);
CREATE TABLE k(a, b UNIQUE);
CREATE TABLE s(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
INSERT INTO k VALUES(0,0);
PRAGMA max_page_count=20;
-- error
INSERT INTO t SELECT value, zeroblob(500) FROM g;
SELECT count(*) FROM t;
-- error
INSERT INTO u SELECT value*3, zeroblob(500) FROM g;
-- error
INSERT INTO u SELECT 1000-value, zeroblob(500) FROM g;
-- error
INSERT INTO k SELECT value, zeroblob(500)||value FROM g;
-- error
INSERT INTO k SELECT value, value FROM (SELECT x.value+100*y.value AS value FROM g x, g y);
-- error
INSERT INTO s SELECT NULL, zeroblob(500) FROM g;
-- error
INSERT INTO u VALUES(1,zeroblob(5000)),(2,zeroblob(9000)),(3,zeroblob(9000)),(4,zeroblob(9000));
-- error
INSERT INTO t VALUES(1,zeroblob(5000)),(2,zeroblob(9000)),(3,zeroblob(9000)),(4,zeroblob(9000));
-- error
INSERT INTO t VALUES(1,zeroblob(50000));
BEGIN;
-- error
INSERT INTO t SELECT value, zeroblob(500) FROM g;
INSERT INTO t SELECT value, zeroblob(10) FROM g;
SELECT count(*) FROM t;
-- error
INSERT INTO t SELECT value, zeroblob(500) FROM g;
COMMIT;
-- error
INSERT INTO u SELECT value*3, zeroblob(500) FROM g WHERE 1 ON CONFLICT(a) DO UPDATE SET b=zeroblob(600);
-- error
INSERT OR IGNORE INTO u SELECT value*3, zeroblob(500) FROM g WHERE 1;
