-- lang_droptable, lang_dropview: IF EXISTS forgives absence, not the wrong kind
CREATE TABLE t(a); CREATE VIEW v AS SELECT 1; CREATE INDEX i ON t(a); CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;
DROP TABLE IF EXISTS nope; DROP VIEW IF EXISTS nope; DROP INDEX IF EXISTS nope; DROP TRIGGER IF EXISTS nope;
-- error
DROP TABLE IF EXISTS v;
-- error
DROP VIEW IF EXISTS t;
DROP INDEX IF EXISTS t; DROP TRIGGER IF EXISTS t; DROP TABLE IF EXISTS i;
-- error
DROP TABLE i;
-- error
DROP TABLE nope.t;
DROP TABLE IF EXISTS nope.t;
-- error
DROP TABLE temp.t;
-- error
DROP TRIGGER temp.g;
-- error
DROP INDEX temp.i;
-- error
DROP TABLE sqlite_schema;
SELECT name FROM sqlite_schema; DROP TRIGGER main.g; DROP INDEX main.i; DROP VIEW main.v; DROP TABLE main.t; SELECT count(*) FROM sqlite_schema;
