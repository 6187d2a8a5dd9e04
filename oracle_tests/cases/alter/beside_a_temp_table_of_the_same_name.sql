-- lang_altertable: to SQLite an index or trigger stands on the temp table of that name while ALTER TABLE reads its text
CREATE TABLE t(a, b);
CREATE TABLE u(a, b);
CREATE INDEX i ON t(b);
CREATE TEMP TABLE t(a, c);
-- error
ALTER TABLE u RENAME b TO z;
-- error
ALTER TABLE u RENAME TO w;
DROP INDEX i;
CREATE INDEX i ON t(a);
ALTER TABLE u RENAME b TO z;
ALTER TABLE main.t RENAME TO w;
ALTER TABLE main.w RENAME TO t;
SELECT name, tbl_name, sql FROM main.sqlite_schema;
CREATE TRIGGER main.g AFTER DELETE ON t BEGIN SELECT OLD.b; END;
-- error
ALTER TABLE u RENAME z TO b;
-- error
ALTER TABLE main.t RENAME b TO z;
DROP TRIGGER g;
CREATE TRIGGER main.g AFTER UPDATE OF a ON t BEGIN INSERT INTO t(a) VALUES (NEW.a); SELECT a FROM t; END;
ALTER TABLE u RENAME z TO b;
-- error
ALTER TABLE main.t RENAME TO w;
ALTER TABLE temp.t RENAME c TO d;
ALTER TABLE main.t RENAME b TO e;
SELECT name, tbl_name, sql FROM main.sqlite_schema;
SELECT name, tbl_name, sql FROM sqlite_temp_schema;
DROP TRIGGER g;
CREATE TRIGGER main.g AFTER UPDATE ON u BEGIN INSERT INTO t(a) VALUES (NEW.a); SELECT a FROM t; END;
ALTER TABLE main.t RENAME a TO f;
ALTER TABLE main.t RENAME TO w;
SELECT name, tbl_name, sql FROM main.sqlite_schema;
ALTER TABLE w RENAME TO t;
-- what a statement of a trigger changes is renamed by its name alone
CREATE TEMP TRIGGER h AFTER DELETE ON temp.t BEGIN INSERT INTO t(a) VALUES (1); SELECT a FROM t; END;
ALTER TABLE main.t RENAME TO w1;
SELECT name, tbl_name, sql FROM sqlite_temp_schema;
