-- lang_dropview, lang_droptrigger: bare names are looked for in main, temp, then attached databases
ATTACH ':memory:' AS x; CREATE TABLE x.t(a); CREATE VIEW x.v AS SELECT a FROM t; CREATE TRIGGER x.g AFTER INSERT ON t BEGIN SELECT 1; END; CREATE INDEX x.i ON t(a); CREATE VIEW v AS SELECT 1 AS main; DROP VIEW v; SELECT * FROM v; DROP VIEW v;
-- error
DROP VIEW v;
DROP TRIGGER g; DROP INDEX i; DROP TABLE t; SELECT count(*) FROM x.sqlite_schema; CREATE TEMP VIEW tv AS SELECT 5;
-- error
DROP VIEW main.tv;
DROP VIEW tv; DROP VIEW IF EXISTS x.tv; DROP TABLE IF EXISTS y.t;
