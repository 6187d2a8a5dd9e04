-- pragma writable_schema: names changed by hand show after the schema is read again
CREATE TABLE t(a UNIQUE, b);
CREATE VIEW v AS SELECT a FROM t;
INSERT INTO t VALUES(1,2);
PRAGMA writable_schema=1;
UPDATE sqlite_schema SET name='u', tbl_name='u', sql='CREATE TABLE u(a UNIQUE, b)' WHERE name='t';
UPDATE sqlite_schema SET tbl_name='u', name='sqlite_autoindex_u_1' WHERE type='index';
UPDATE sqlite_schema SET sql='CREATE VIEW v AS SELECT b FROM u' WHERE name='v';
PRAGMA schema_version=99;
PRAGMA writable_schema=0;
-- reopen
SELECT * FROM u;
SELECT * FROM v;
-- error
INSERT INTO u VALUES(1,3);
PRAGMA integrity_check;
