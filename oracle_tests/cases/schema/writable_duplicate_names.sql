-- pragma writable_schema: two tables of one name; a root page that is not there
CREATE TABLE t(a); CREATE TABLE u(b);
INSERT INTO t VALUES('t'); INSERT INTO u VALUES('u');
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET name='t', tbl_name='t', sql='CREATE TABLE t(b)' WHERE name='u';
PRAGMA writable_schema=OFF;
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET name='v', tbl_name='v', sql='CREATE TABLE v(b)' WHERE rowid=2;
-- reopen
SELECT * FROM t; SELECT * FROM v;
