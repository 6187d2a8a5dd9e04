-- pragma writable_schema: a text that cannot be parsed makes the schema malformed for the next who reads it
CREATE TABLE t(a);
CREATE TABLE u(b);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE u(' WHERE name='u';
PRAGMA writable_schema=OFF;
SELECT * FROM u;
-- reopen
-- error
SELECT * FROM t;
-- error
CREATE TABLE n(x);
PRAGMA writable_schema=ON;
SELECT * FROM t;
UPDATE sqlite_schema SET sql='CREATE TABLE u(b, c)' WHERE name='u';
-- reopen
SELECT * FROM u;
PRAGMA integrity_check;
