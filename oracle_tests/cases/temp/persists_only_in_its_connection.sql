-- lang_createtable TEMP: gone after the connection; names of main reappear
CREATE TABLE t(a);
INSERT INTO t VALUES('main');
CREATE TEMP TABLE t AS SELECT 'temp' AS a;
CREATE TEMP VIEW v AS SELECT a FROM t;
SELECT * FROM v;
CREATE INDEX temp.i ON t(a);
SELECT name FROM sqlite_temp_schema;
-- reopen
SELECT * FROM t;
-- error
SELECT * FROM v;
SELECT count(*) FROM sqlite_temp_schema;
