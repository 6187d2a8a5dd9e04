-- security: root pages that are none, shared, or of the other kind
CREATE TABLE a(x); CREATE INDEX ai ON a(x); CREATE TABLE b(y); INSERT INTO a VALUES(1),(2); INSERT INTO b VALUES('b');
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'b';
-- reopen
SELECT x FROM a ORDER BY x;
-- error
SELECT * FROM b;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET rootpage = 1000 WHERE name = 'b';
-- reopen
-- error
SELECT * FROM a;
-- error
SELECT * FROM b;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET rootpage = 4 WHERE name = 'b';
-- reopen
SELECT * FROM b;
PRAGMA integrity_check;
