-- lang_altertable §6: with writable_schema on, texts in error are no hindrance
CREATE TABLE t(a, b);
CREATE TABLE gone(x);
CREATE VIEW bad AS SELECT x FROM gone;
DROP TABLE gone;
-- error
ALTER TABLE t RENAME a TO z;
PRAGMA writable_schema=ON;
ALTER TABLE t RENAME a TO z;
ALTER TABLE t RENAME TO u;
ALTER TABLE u DROP COLUMN b;
PRAGMA writable_schema=OFF;
SELECT name, sql FROM sqlite_schema;
