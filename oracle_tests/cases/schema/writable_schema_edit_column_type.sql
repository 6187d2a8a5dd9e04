-- pragma writable_schema: the text of a table is edited; a new schema_version makes every connection read it anew
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1,'x');
-- error
UPDATE sqlite_schema SET sql='x';
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE t(a INT, b TEXT, c DEFAULT 5)' WHERE name='t';
SELECT * FROM t;
PRAGMA schema_version=1234;
SELECT c, b FROM t;
PRAGMA writable_schema=OFF;
PRAGMA integrity_check;
-- error
DELETE FROM sqlite_schema;
-- reopen
SELECT * FROM t;
