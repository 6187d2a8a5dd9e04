-- lang_delete: rows go from the table and from each index, whatever of them WHERE looks at
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c TEXT, d REAL, e BLOB, f TEXT COLLATE NOCASE, g);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
INSERT INTO t SELECT i, i % 10, 'c' || i, i / 2.0, zeroblob(i % 5), 'F' || i % 7, i % 3 FROM n;
ALTER TABLE t ADD COLUMN later DEFAULT 'late';
CREATE INDEX t_b ON t(b);
CREATE INDEX t_c ON t(c || g);
CREATE INDEX t_f ON t(f) WHERE e IS NOT NULL AND later = 'late';
DELETE FROM t WHERE a % 7 = 3;
DELETE FROM t WHERE d > 180;
DELETE FROM t WHERE a BETWEEN 20 AND 60 AND b = 4;
DELETE FROM t WHERE b = 5;
DELETE FROM t WHERE EXISTS (SELECT 1 FROM t AS o WHERE o.a = t.a + 1 AND o.g = t.g + 1 AND o.b > 7);
SELECT count(*), sum(a), sum(d), max(c), group_concat(DISTINCT later) FROM t;
SELECT count(*), sum(a) FROM t INDEXED BY t_b WHERE b >= 0;
SELECT count(*), sum(a) FROM t INDEXED BY t_f WHERE f >= '' AND e IS NOT NULL AND later = 'late';
SELECT a FROM t WHERE c || g = 'c1001';
PRAGMA integrity_check;
DROP INDEX t_b;
DROP INDEX t_c;
DROP INDEX t_f;
DELETE FROM t WHERE g = 1;
SELECT * FROM t ORDER BY a LIMIT 5;
PRAGMA integrity_check;
