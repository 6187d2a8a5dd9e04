PRAGMA journal_mode;
PRAGMA wal_checkpoint;
PRAGMA journal_mode = WAL;
PRAGMA journal_mode;
PRAGMA main.journal_mode = wal;
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
INSERT INTO t VALUES(1,'one'),(2,'two');
PRAGMA journal_mode = bogus;
BEGIN;
-- error
PRAGMA journal_mode = delete;
SELECT * FROM t;
-- error
PRAGMA journal_mode = truncate;
PRAGMA journal_mode = wal;
INSERT INTO t VALUES(3,'three');
PRAGMA journal_mode = delete;
PRAGMA journal_mode;
COMMIT;
SELECT * FROM t;
PRAGMA journal_mode = persist;
INSERT INTO t VALUES(4,'four');
PRAGMA journal_mode = wal;
INSERT INTO t VALUES(5,'five');
PRAGMA journal_mode = off;
PRAGMA journal_mode = memory;
INSERT INTO t VALUES(6,'six');
PRAGMA journal_mode = wal;
-- reopen
PRAGMA journal_mode;
SELECT * FROM t;
BEGIN;
INSERT INTO t VALUES(7,'seven');
PRAGMA journal_mode = delete;
ROLLBACK;
PRAGMA journal_mode = delete;
BEGIN;
-- error
PRAGMA journal_mode = wal;
COMMIT;
PRAGMA journal_mode = wal;
-- swap
PRAGMA journal_mode;
SELECT * FROM t;
PRAGMA integrity_check;
