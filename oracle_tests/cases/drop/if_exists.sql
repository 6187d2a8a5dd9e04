-- lang_droptable: IF EXISTS forgives what is not there
-- error
DROP TABLE t;
DROP TABLE IF EXISTS t;
DROP VIEW IF EXISTS v;
DROP INDEX IF EXISTS i;
DROP TRIGGER IF EXISTS g;
-- error
DROP INDEX i;
-- error
DROP VIEW v;
CREATE TABLE t(a);
-- error
DROP VIEW t;
-- error
DROP VIEW IF EXISTS t;
CREATE VIEW v AS SELECT 1;
-- error
DROP TABLE v;
-- error
DROP TABLE IF EXISTS v;
SELECT name FROM sqlite_schema;
