-- auto_vacuum: full
-- page_size: 512
PRAGMA journal_mode = wal;
CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
INSERT INTO t SELECT i, zeroblob(700) FROM n;
PRAGMA page_count;
DELETE FROM t WHERE a > 5;
PRAGMA page_count;
PRAGMA wal_checkpoint(TRUNCATE);
PRAGMA page_count;
-- swap
PRAGMA page_count;
INSERT INTO t VALUES(100, zeroblob(3000));
DELETE FROM t WHERE a < 4;
SELECT a, length(b) FROM t;
-- swap
PRAGMA integrity_check;
SELECT a, length(b) FROM t;
