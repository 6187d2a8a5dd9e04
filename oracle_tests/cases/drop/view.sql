CREATE TABLE t(a);
CREATE VIEW v AS SELECT * FROM t;
-- error
DROP VIEW t;
-- error
DROP TABLE v;
-- error
DROP INDEX v;
DROP VIEW v;
-- error
DROP VIEW v;
DROP VIEW IF EXISTS v;
SELECT name FROM sqlite_schema;
