-- found by a generator of changes: with legacy_alter_table a trigger on a view that the renaming breaks is not looked into
CREATE TABLE t0(a, b);
CREATE VIEW v0 AS SELECT a, b FROM t0;
CREATE TABLE lg(x);
CREATE TRIGGER g1 INSTEAD OF INSERT ON v0 BEGIN INSERT INTO lg VALUES (NEW.a); END;
CREATE TRIGGER g2 AFTER INSERT ON t0 BEGIN INSERT INTO lg VALUES (NEW.nn); END;
CREATE TRIGGER temp.g3 AFTER INSERT ON t0 BEGIN INSERT INTO lg VALUES (NEW.b); END;
PRAGMA legacy_alter_table = ON;
ALTER TABLE t0 RENAME TO t1;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
SELECT * FROM v0;
-- error
ALTER TABLE t1 RENAME COLUMN a TO c;
ALTER TABLE t1 RENAME TO t0;
DROP TRIGGER g2;
ALTER TABLE t0 RENAME COLUMN a TO c;
ALTER TABLE t0 RENAME TO t1;
PRAGMA legacy_alter_table = OFF;
-- error
ALTER TABLE t1 RENAME TO t2;
DROP TRIGGER g1;
-- error
ALTER TABLE t1 RENAME TO t2;
DROP VIEW v0;
ALTER TABLE t1 RENAME TO t2;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
