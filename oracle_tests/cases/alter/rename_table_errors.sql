CREATE TABLE t(a, b, c);
CREATE TABLE s(a, d);
CREATE INDEX i ON t(a);
CREATE VIEW v AS SELECT 1;
-- error
ALTER TABLE nosuch RENAME TO b;
-- error
ALTER TABLE main.nosuch RENAME TO b;
-- error
ALTER TABLE t RENAME TO s;
-- error
ALTER TABLE t RENAME TO i;
-- error
ALTER TABLE t RENAME TO v;
-- error
ALTER TABLE t RENAME TO T;
-- error
ALTER TABLE t RENAME TO sqlite_foo;
-- error
ALTER TABLE sqlite_schema RENAME TO foo;
-- error
ALTER TABLE v RENAME TO foo;
-- error
ALTER TABLE nodb.t RENAME TO foo;
-- error
ALTER TABLE t RENAME TO "t";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
