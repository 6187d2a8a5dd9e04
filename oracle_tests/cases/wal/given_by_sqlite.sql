-- page_size: 512
PRAGMA journal_mode = wal;
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
CREATE INDEX tb ON t(b);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
INSERT INTO t SELECT i, printf('%05d', i * 7919 % 1000) FROM n;
DELETE FROM t WHERE a % 3 = 0;
-- given
PRAGMA journal_mode;
SELECT count(*), sum(a) FROM t;
SELECT a FROM t WHERE b > '00900' ORDER BY b, a;
DELETE FROM t WHERE a % 3 = 1;
INSERT INTO t VALUES(1000, 'new');
PRAGMA integrity_check;
-- swap
SELECT count(*), sum(a) FROM t;
PRAGMA integrity_check;
