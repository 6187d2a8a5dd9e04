-- program: sqlite3
-- dbpage: a database without pages, one with a header alone, and the sizes of pages
SELECT * FROM sqlite_dbpage;
SELECT count(*) FROM sqlite_dbpage('temp');
PRAGMA page_size = 1024;
PRAGMA user_version = 7;
SELECT pgno, length(data), hex(substr(data, 61, 4)) FROM sqlite_dbpage;
CREATE TABLE t(a);
SELECT pgno, length(data) FROM sqlite_dbpage;
DROP TABLE t;
SELECT pgno, length(data) FROM sqlite_dbpage;
VACUUM;
SELECT pgno, length(data) FROM sqlite_dbpage;
