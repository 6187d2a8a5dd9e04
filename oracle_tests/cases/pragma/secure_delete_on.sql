PRAGMA secure_delete = on;
CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
INSERT INTO t SELECT i, zeroblob(i * 40) FROM n;
DELETE FROM t WHERE a % 3;
UPDATE t SET b = zeroblob(10) WHERE a % 2;
PRAGMA freelist_count;
INSERT INTO t SELECT a + 1000, b FROM t;
DROP TABLE t;
PRAGMA freelist_count;
PRAGMA integrity_check;
