-- program: sqlite3
-- page_size: 512
-- dbpage §2: a row for each page, numbered from 1; the content is what is in the file
SELECT count(*) FROM sqlite_dbpage;
CREATE TABLE t(a, b);
INSERT INTO t SELECT value, 'row number ' || value FROM generate_series(1, 100);
CREATE INDEX i ON t(b);
SELECT pgno FROM sqlite_dbpage ORDER BY pgno;
SELECT count(*), (SELECT page_count FROM pragma_page_count) FROM sqlite_dbpage;
SELECT DISTINCT length(data), typeof(data) FROM sqlite_dbpage;
SELECT substr(data, 1, 16) FROM sqlite_dbpage WHERE pgno = 1;
SELECT hex(substr(data, 17, 2)), hex(substr(data, 29, 4)) FROM sqlite_dbpage WHERE pgno = 1;
SELECT rowid, oid, pgno FROM sqlite_dbpage WHERE pgno < 3;
SELECT hex(substr(data, 101, 1)) FROM sqlite_dbpage WHERE pgno = 1;
SELECT hex(substr(data, 1, 1)) FROM sqlite_dbpage, sqlite_schema WHERE pgno = rootpage ORDER BY pgno;
SELECT pgno FROM sqlite_dbpage WHERE pgno = 0;
SELECT pgno FROM sqlite_dbpage WHERE pgno = -1;
SELECT pgno FROM sqlite_dbpage WHERE pgno = 100000;
SELECT pgno FROM sqlite_dbpage WHERE pgno = 2.0;
SELECT pgno FROM sqlite_dbpage WHERE pgno = '2';
SELECT pgno FROM sqlite_dbpage WHERE pgno = 'x';
SELECT pgno FROM sqlite_dbpage WHERE pgno = NULL;
SELECT pgno FROM sqlite_dbpage WHERE pgno IN (1, 3, 2, 1);
SELECT pgno FROM sqlite_dbpage WHERE pgno > 2 AND pgno <= 4 ORDER BY pgno DESC;
SELECT pgno FROM sqlite_dbpage WHERE rowid = 2;
SELECT max(pgno), min(pgno) FROM sqlite_dbpage;
SELECT pgno FROM sqlite_dbpage ORDER BY pgno DESC LIMIT 2;
SELECT pgno FROM sqlite_dbpage LIMIT 2 OFFSET 1;
