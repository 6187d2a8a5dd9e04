-- pragma writable_schema: rows deleted from sqlite_schema: a table is gone for new connections, its pages are never used
CREATE TABLE t(a);
CREATE TABLE keep(b);
INSERT INTO keep VALUES(1);
CREATE VIEW v AS SELECT 1;
PRAGMA writable_schema=ON;
DELETE FROM sqlite_schema WHERE name='v';
SELECT * FROM v;
PRAGMA schema_version=50;
-- error
SELECT * FROM v;
SELECT name FROM sqlite_schema;
-- reopen
SELECT * FROM keep;
