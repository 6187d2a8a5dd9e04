-- page_size: 1024
PRAGMA journal_mode = wal;
PRAGMA wal_autocheckpoint = 20;
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c BLOB);
CREATE UNIQUE INDEX tb ON t(b);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
INSERT INTO t SELECT i, printf('%d-%d', i * 31 % 500, i), zeroblob(i % 300) FROM n;
BEGIN;
UPDATE t SET c = zeroblob(1500) WHERE a % 50 = 0;
SAVEPOINT s;
DELETE FROM t WHERE a > 100;
SELECT count(*) FROM t;
ROLLBACK TO s;
SELECT count(*) FROM t;
COMMIT;
SELECT count(*), sum(length(c)) FROM t;
-- swap
PRAGMA journal_mode;
DELETE FROM t WHERE a BETWEEN 100 AND 400;
-- error
INSERT INTO t SELECT 9000, b, c FROM t WHERE a = 7;
SELECT b FROM t WHERE b > '45' ORDER BY b LIMIT 5;
BEGIN;
DELETE FROM t;
ROLLBACK;
-- reopen
SELECT count(*), sum(length(c)), min(b), max(b) FROM t;
PRAGMA integrity_check;
-- swap
INSERT INTO t SELECT a + 10000, b || 'x', c FROM t;
SELECT count(*), sum(length(c)), min(b), max(b) FROM t;
PRAGMA integrity_check;
DROP TABLE t;
-- swap
SELECT * FROM sqlite_schema;
PRAGMA integrity_check;
