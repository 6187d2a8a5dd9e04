-- A trigger of temp on the table goes along; one on temp's own table of that name does not.
CREATE TABLE t(a, b);
CREATE TABLE log(n);
CREATE TEMP TRIGGER tt AFTER DELETE ON t BEGIN INSERT INTO log SELECT count(*) FROM t; END;
ALTER TABLE t RENAME TO t2;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
INSERT INTO t2 VALUES (1, 2), (3, 4);
DELETE FROM t2 WHERE a = 1;
SELECT * FROM log;
CREATE TEMP TABLE t2(z);
CREATE TEMP TRIGGER own AFTER INSERT ON temp.t2 BEGIN INSERT INTO log VALUES (new.z); END;
ALTER TABLE main.t2 RENAME TO t3;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
ALTER TABLE temp.t2 RENAME TO t4;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
