CREATE TABLE t(a);
CREATE TABLE s(a, d);
CREATE VIEW v9 AS SELECT a FROM s WHERE a IN t;
-- error
ALTER TABLE t RENAME TO tt;
ALTER TABLE s RENAME TO ss;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
