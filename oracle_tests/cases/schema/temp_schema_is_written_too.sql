-- schematab: sqlite_temp_schema with writable_schema; a temp view put in by hand
PRAGMA writable_schema=ON; CREATE TEMP TABLE t(a); INSERT INTO temp.t VALUES(7); UPDATE sqlite_temp_schema SET sql='CREATE TABLE t(b)'; INSERT INTO temp.sqlite_schema VALUES('view','v','v',0,'CREATE VIEW v AS SELECT 5 AS five');
SELECT * FROM sqlite_temp_schema; PRAGMA writable_schema=RESET; SELECT * FROM t; SELECT * FROM v;
