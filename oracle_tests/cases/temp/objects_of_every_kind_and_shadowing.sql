-- lang_createtable, lang_naming: temp tables, views, indexes and triggers hide those of main
CREATE TABLE t(a); INSERT INTO t VALUES('main'); CREATE TEMP TABLE t(b, c); INSERT INTO t VALUES('temp','x'); SELECT * FROM t; SELECT * FROM main.t; CREATE INDEX temp.ti ON t(b); CREATE INDEX mi ON t(b); SELECT name FROM sqlite_temp_schema; SELECT name FROM sqlite_schema; CREATE TEMP VIEW v AS SELECT a FROM main.t; CREATE VIEW v AS SELECT 'main view' AS a; SELECT * FROM v; DROP VIEW v; SELECT * FROM v;
-- error
CREATE VIEW w AS SELECT * FROM temp.t;
CREATE INDEX main.mi2 ON t(a); DROP TABLE t; SELECT * FROM t;
-- error
CREATE TEMPORARY TABLE x.y(a);
CREATE TEMP TABLE temp.z(a);
-- error
CREATE TEMP TABLE main.z2(a);
CREATE TRIGGER temp.g AFTER INSERT ON t BEGIN DELETE FROM temp.z; END;
-- error
CREATE TRIGGER main.h AFTER INSERT ON t BEGIN INSERT INTO temp.z VALUES(1); END;
INSERT INTO t VALUES(2); SELECT name FROM sqlite_temp_schema;
