-- lang_naming: main, temp and attached names before tables, indexes, triggers, views, pragmas
CREATE TABLE main.t(a); CREATE INDEX main.i ON t(a); CREATE VIEW main.v AS SELECT main.t.a FROM main.t; CREATE TRIGGER main.g AFTER INSERT ON t BEGIN SELECT 1; END; INSERT INTO main.t VALUES(1); UPDATE main.t SET a=main.t.a+1 WHERE main.t.a=1; SELECT main.t.a, t.a, a FROM main.t;
-- error
SELECT main.t.* FROM main.t;
SELECT MAIN.T.A FROM main.t; SELECT main.v.a FROM v;
-- error
SELECT temp.t.a FROM main.t;
DELETE FROM main.t WHERE main.t.rowid=1; ANALYZE main.t; REINDEX main.i; DROP TRIGGER main.g; DROP VIEW main.v; DROP INDEX main.i; DROP TABLE main.t; SELECT count(*) FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_stat%';
