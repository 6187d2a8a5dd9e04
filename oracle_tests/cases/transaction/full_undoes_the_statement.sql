CREATE TABLE t(a, b);
CREATE UNIQUE INDEX i ON t(b);
PRAGMA max_page_count = 10;
BEGIN;
INSERT INTO t VALUES (1, 1), (2, 2);
-- error
UPDATE t SET a = zeroblob(100000), b = b + 10;
SELECT * FROM t;
INSERT INTO t VALUES (3, 3);
COMMIT;
SELECT * FROM t;
PRAGMA page_count;
PRAGMA integrity_check;
