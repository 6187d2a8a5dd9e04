-- schematab: two views, triggers or indexes of one name, a view of a table's name
CREATE TABLE t(a); CREATE VIEW v AS SELECT 1; CREATE INDEX i ON t(a);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name='v';
PRAGMA writable_schema=OFF;
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema=ON;
SELECT * FROM t;
DELETE FROM sqlite_schema WHERE name='v' AND rowid>2;
-- reopen
SELECT * FROM v;
