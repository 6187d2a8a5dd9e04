-- lang_createtable: TEMP tables are in the database temp
CREATE TEMP TABLE t(a);
CREATE TEMPORARY TABLE u(a);
CREATE TABLE temp.w(a);
-- error
CREATE TEMP TABLE main.x(a);
CREATE TEMP TABLE temp.y(a);
SELECT name FROM sqlite_temp_schema ORDER BY 1;
SELECT count(*) FROM sqlite_schema;
