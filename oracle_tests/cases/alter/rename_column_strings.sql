CREATE TABLE t(a, b, c);
CREATE TABLE s(a, d);
CREATE TABLE x(a CHECK(a <> "no"), b DEFAULT "dflt");
CREATE INDEX i ON x(a) WHERE b <> "lit";
CREATE VIEW v AS SELECT "str", 'x' || "it's", a FROM x WHERE a = "b" OR a = "c";
ALTER TABLE t RENAME a TO q;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
