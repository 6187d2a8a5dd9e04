CREATE TABLE t(a, b, c);
CREATE TABLE s(a, d);
CREATE VIEW bad AS SELECT * FROM nosuch;
-- error
ALTER TABLE t RENAME TO foo;
-- error
ALTER TABLE t RENAME a TO foo;
-- error
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t ADD COLUMN z;
DROP VIEW bad;
CREATE VIEW bad2 AS SELECT nosuch FROM t;
-- error
ALTER TABLE t RENAME TO foo;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
