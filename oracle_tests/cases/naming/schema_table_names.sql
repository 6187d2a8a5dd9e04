-- schematab: sqlite_schema, sqlite_master and the temp variants are one table each.
CREATE TABLE t(a);
CREATE TEMP TABLE u(b);
SELECT name FROM sqlite_schema;
SELECT name FROM sqlite_master;
SELECT name FROM sqlite_temp_schema;
SELECT name FROM sqlite_temp_master;
SELECT name FROM temp.sqlite_schema;
SELECT name FROM main.sqlite_master;
SELECT sqlite_schema.name, sqlite_master.name FROM sqlite_schema;
SELECT sqlite_master.name FROM sqlite_schema;
-- error
CREATE TABLE sqlite_x(a);
-- error
CREATE INDEX sqlite_i ON t(a);
-- error
DROP TABLE sqlite_schema;
-- error
INSERT INTO sqlite_schema VALUES(1, 2, 3, 4, 5);
-- error
DELETE FROM sqlite_master;
