-- program: sqlite3
-- page_size: 512
-- dbpage §2: a page is overwritten by UPDATE or INSERT, and that is part of the transaction
CREATE TABLE a(x);
CREATE TABLE b(x);
INSERT INTO b VALUES('of b');
SELECT name, rootpage FROM sqlite_schema;
-- reopen
BEGIN;
UPDATE sqlite_dbpage SET data = (SELECT data FROM sqlite_dbpage WHERE pgno = 3) WHERE pgno = 2;
SELECT * FROM a;
ROLLBACK;
SELECT * FROM a;
-- reopen
SAVEPOINT s;
INSERT INTO sqlite_dbpage(pgno, data) SELECT 2, data FROM sqlite_dbpage WHERE pgno = 3;
SELECT * FROM a;
ROLLBACK TO s;
SELECT * FROM a;
RELEASE s;
-- reopen
INSERT OR REPLACE INTO sqlite_dbpage(pgno, data) SELECT 2, data FROM sqlite_dbpage WHERE pgno = 3;
SELECT changes();
-- reopen
SELECT * FROM a;
INSERT INTO a VALUES('more');
SELECT * FROM a;
SELECT * FROM b;
PRAGMA integrity_check;
