-- schematab: a root page beyond the file, zero or negative
CREATE TABLE t(a); CREATE TABLE u(b);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET rootpage=99 WHERE name='u';
PRAGMA writable_schema=OFF;
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema=ON;
SELECT * FROM t;
UPDATE sqlite_schema SET rootpage=3 WHERE name='u';
-- reopen
SELECT * FROM u;
