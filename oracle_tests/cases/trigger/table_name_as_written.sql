-- the tbl_name of a trigger is written as its own text writes it
CREATE TABLE T(a);
CREATE VIEW V AS SELECT a FROM t;
CREATE TRIGGER g1 AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE TRIGGER g2 AFTER INSERT ON "T" BEGIN SELECT 1; END;
CREATE TRIGGER g3 INSTEAD OF INSERT ON main.v BEGIN SELECT 1; END;
CREATE TEMP TRIGGER g4 AFTER INSERT ON t BEGIN SELECT 1; END;
SELECT name, tbl_name FROM sqlite_schema ORDER BY name;
SELECT name, tbl_name FROM sqlite_temp_schema;
ALTER TABLE T RENAME TO U;
SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name;
SELECT name, tbl_name FROM sqlite_temp_schema;
DROP TABLE u;
SELECT name, tbl_name FROM sqlite_schema;
SELECT name, tbl_name FROM sqlite_temp_schema;
