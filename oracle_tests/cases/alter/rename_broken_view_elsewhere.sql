-- lang_altertable: any view with a mistake stops RENAME, until it is dropped; the message names the view
CREATE TABLE t(a);
CREATE TABLE gone(x);
CREATE VIEW bad AS SELECT x FROM gone;
DROP TABLE gone;
-- error
ALTER TABLE t RENAME TO u;
-- error
ALTER TABLE t RENAME a TO b;
ALTER TABLE t ADD COLUMN c;
-- error
ALTER TABLE t DROP COLUMN c;
DROP VIEW bad;
ALTER TABLE t RENAME TO u;
SELECT sql FROM sqlite_schema;
