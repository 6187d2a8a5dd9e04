-- lang_altertable: views have no columns to rename
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a AS x FROM t;
-- error
ALTER TABLE v RENAME COLUMN x TO y;
-- error
ALTER TABLE v RENAME TO w;
-- error
ALTER TABLE v ADD COLUMN z;
-- error
ALTER TABLE v DROP COLUMN x;
SELECT sql FROM sqlite_schema;
