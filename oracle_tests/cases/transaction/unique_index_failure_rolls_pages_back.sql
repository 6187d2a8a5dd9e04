-- lang_transaction: a CREATE UNIQUE INDEX that fails gives its pages back
CREATE TABLE t(a, b);
INSERT INTO t WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<300) SELECT i, i%299 FROM n;
PRAGMA page_count;
-- error
CREATE UNIQUE INDEX i ON t(b);
PRAGMA page_count;
PRAGMA freelist_count;
BEGIN;
-- error
CREATE UNIQUE INDEX i ON t(b);
CREATE UNIQUE INDEX i ON t(a);
COMMIT;
SELECT name FROM sqlite_schema;
PRAGMA integrity_check;
