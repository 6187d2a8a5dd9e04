PRAGMA journal_mode = wal;
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INT);
CREATE INDEX i ON t(c);
PRAGMA cache_size = 10;
BEGIN;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
INSERT INTO t SELECT i, printf('%0200d', i), i * 7919 % 1500 FROM n;
SAVEPOINT one;
UPDATE t SET c = -c, b = b || 'x' WHERE a % 2;
ROLLBACK TO one;
SELECT count(*), sum(c), sum(length(b)) FROM t;
COMMIT;
BEGIN;
DELETE FROM t WHERE a > 100;
UPDATE t SET b = 'short';
ROLLBACK;
SELECT count(*), sum(c), sum(length(b)) FROM t;
PRAGMA integrity_check;
