-- lang_createtable: TEMP with a schema name other than temp is an error
-- error
CREATE TEMP TABLE main.t(a);
CREATE TEMP TABLE temp.t(a);
CREATE TABLE temp.u(b);
CREATE TEMPORARY TABLE IF NOT EXISTS t(zzz);
-- error
CREATE TEMP TABLE T(a);
-- error
CREATE TABLE nope.t(a);
CREATE TABLE t(a, b);
SELECT sql FROM sqlite_temp_schema;
SELECT sql FROM sqlite_schema;
-- error
CREATE TEMP TRIGGER main.g AFTER INSERT ON t BEGIN SELECT 1; END;
-- error
CREATE TEMP VIEW main.v AS SELECT 1;
DROP TABLE temp.t;
SELECT * FROM t;
