-- lang_createindex, lang_createtrigger: objects lie in their table's database; IF EXISTS looks in the named one
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
-- error
CREATE INDEX i ON x.t(a);
-- error
CREATE INDEX main.i ON t(a);
CREATE INDEX x.i ON t(a);
-- error
CREATE TRIGGER main.g AFTER INSERT ON t BEGIN SELECT 1; END;
-- error
CREATE TRIGGER g AFTER INSERT ON x.t BEGIN SELECT 1; END;
CREATE TRIGGER x.g AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE TEMP TRIGGER tg AFTER INSERT ON x.t BEGIN SELECT 1; END;
-- error
CREATE TABLE x.c(a REFERENCES main.t);
DROP INDEX IF EXISTS main.i;
DROP TABLE IF EXISTS main.t;
DROP TRIGGER IF EXISTS temp.g;
SELECT name FROM x.sqlite_schema;
DROP TRIGGER g;
DROP INDEX i;
DROP TABLE t;
SELECT name FROM temp.sqlite_schema;
