-- The log may be given up before anything was read or written by it.
CREATE TABLE t(a);
PRAGMA journal_mode = wal;
PRAGMA journal_mode = delete;
PRAGMA journal_mode;
INSERT INTO t VALUES (1);
PRAGMA journal_mode = wal;
PRAGMA journal_mode = truncate;
INSERT INTO t VALUES (2);
PRAGMA journal_mode = wal;
-- reopen
PRAGMA journal_mode = delete;
SELECT * FROM t;
