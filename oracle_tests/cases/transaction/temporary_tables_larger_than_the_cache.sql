PRAGMA temp.cache_size = 10;
CREATE TEMP TABLE t(a INTEGER PRIMARY KEY, b TEXT);
BEGIN;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
INSERT INTO t SELECT i, printf('%0200d', i) FROM n;
SAVEPOINT one;
UPDATE t SET b = b || 'x';
ROLLBACK TO one;
SELECT count(*), sum(length(b)) FROM t;
COMMIT;
BEGIN;
DELETE FROM t WHERE a > 100;
ROLLBACK;
SELECT count(*), sum(length(b)) FROM t;
PRAGMA temp_store = file;
-- error
SELECT count(*) FROM t;
