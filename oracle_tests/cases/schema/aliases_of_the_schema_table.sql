-- schematab "Alternative Names": four names, in each database, with a schema before them
CREATE TABLE t(a);
CREATE TEMP TABLE tt(b);
ATTACH ':memory:' AS x;
CREATE TABLE x.xt(c);
SELECT name FROM sqlite_schema;
SELECT name FROM main.sqlite_master;
SELECT name FROM temp.sqlite_master;
SELECT name FROM sqlite_temp_schema;
SELECT name FROM sqlite_temp_master;
SELECT name FROM x.sqlite_schema;
SELECT name FROM temp.sqlite_temp_schema;
-- error
SELECT name FROM main.sqlite_temp_schema;
-- error
SELECT name FROM x.sqlite_temp_master;
SELECT s.name, typeof(s.rootpage) FROM sqlite_schema AS s, sqlite_temp_schema;
SELECT rowid, type, name, tbl_name FROM SQLITE_MASTER;
SELECT "sqlite_master".name FROM sqlite_schema;
