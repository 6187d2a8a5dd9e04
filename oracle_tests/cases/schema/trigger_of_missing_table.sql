-- schematab: a trigger whose table is gone from sqlite_schema
CREATE TABLE t(a); CREATE TABLE u(b);
CREATE TRIGGER g AFTER INSERT ON u BEGIN SELECT 1; END;
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET tbl_name='gone', sql='CREATE TRIGGER g AFTER INSERT ON gone BEGIN SELECT 1; END' WHERE name='g';
PRAGMA writable_schema=OFF;
-- reopen
-- error
INSERT INTO t VALUES(1);
-- error
DROP TRIGGER g;
PRAGMA writable_schema=ON;
DELETE FROM sqlite_schema WHERE name='g';
-- reopen
INSERT INTO t VALUES(1);
SELECT name FROM sqlite_schema;
