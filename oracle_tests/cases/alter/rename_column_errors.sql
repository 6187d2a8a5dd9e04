CREATE TABLE t(a, b, c);
CREATE TABLE s(a, d);
CREATE VIEW v AS SELECT a FROM t;
-- error
ALTER TABLE t RENAME aa TO c;
-- error
ALTER TABLE t RENAME "a a" TO c;
-- error
ALTER TABLE t RENAME a TO b;
-- error
ALTER TABLE t RENAME a TO B;
-- error
ALTER TABLE v RENAME a TO b;
-- error
ALTER TABLE nosuch RENAME a TO b;
-- error
ALTER TABLE sqlite_schema RENAME sql TO foo;
-- error
ALTER TABLE t RENAME rowid TO x;
-- error
ALTER TABLE temp.t RENAME a TO x;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
