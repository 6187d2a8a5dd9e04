-- lang_createtable: names that begin with sqlite_ are reserved; the schema table has several names.
-- error
CREATE TABLE sqlite_x(a);
-- error
CREATE INDEX sqlite_i ON sqlite_schema(name);
-- error
CREATE VIEW sqlite_v AS SELECT 1;
CREATE TABLE sqlitex(a);
SELECT name FROM sqlite_master;
SELECT name FROM sqlite_schema;
SELECT name FROM main.sqlite_master;
SELECT count(*) FROM sqlite_temp_master;
SELECT count(*) FROM sqlite_temp_schema;
-- error
DROP TABLE sqlite_schema;
-- error
INSERT INTO sqlite_schema VALUES(1, 2, 3, 4, 5);
-- error
ALTER TABLE sqlite_schema RENAME TO x;
-- error
ALTER TABLE sqlitex RENAME TO sqlite_y;
