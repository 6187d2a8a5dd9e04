CREATE TABLE t(a, "d d", c);
CREATE VIEW v AS SELECT (SELECT c FROM t AS z WHERE "d d") FROM t;
ALTER TABLE t DROP COLUMN "d d";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
CREATE TABLE u(a, b CHECK(b <> "a"));
-- error
ALTER TABLE u DROP COLUMN a;
CREATE VIEW v1 AS SELECT (SELECT z."c" FROM t AS z) FROM t;
-- error
ALTER TABLE t DROP COLUMN c;
