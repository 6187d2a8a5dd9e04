-- program: sqlite3
-- page_size: 512
-- dbpage §2: what cannot be written, and leaves all as it was
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
-- error
UPDATE sqlite_dbpage SET data = x'00' WHERE pgno = 2;
-- error
UPDATE sqlite_dbpage SET data = NULL WHERE pgno = 2;
-- error
UPDATE sqlite_dbpage SET data = 'text' WHERE pgno = 2;
-- error
UPDATE sqlite_dbpage SET data = 5 WHERE pgno = 2;
-- error
UPDATE sqlite_dbpage SET data = zeroblob(1024) WHERE pgno = 2;
-- error
UPDATE sqlite_dbpage SET data = zeroblob(511) WHERE pgno = 2;
UPDATE sqlite_dbpage SET pgno = 9 WHERE pgno = 2;
-- error
UPDATE sqlite_dbpage SET rowid = 9 WHERE pgno = 2;
UPDATE sqlite_dbpage SET pgno = pgno;
UPDATE sqlite_dbpage SET data = zeroblob(512) WHERE pgno = 99;
-- error
DELETE FROM sqlite_dbpage;
-- error
DELETE FROM sqlite_dbpage WHERE pgno = 2;
DELETE FROM sqlite_dbpage WHERE pgno = 99;
-- error
INSERT INTO sqlite_dbpage(pgno, data) VALUES(0, zeroblob(512));
-- error
INSERT INTO sqlite_dbpage(pgno, data) VALUES(-1, zeroblob(512));
-- error
INSERT INTO sqlite_dbpage(data) VALUES(zeroblob(512));
-- error
INSERT INTO sqlite_dbpage(pgno, data) VALUES(2, x'00');
-- error
INSERT INTO sqlite_dbpage(pgno, data) VALUES('x', zeroblob(512));
-- error
INSERT INTO sqlite_dbpage(pgno, data, schema) VALUES(2, zeroblob(512), 'nope');
-- error
INSERT INTO sqlite_dbpage DEFAULT VALUES;
-- error
INSERT INTO sqlite_dbpage VALUES(1);
SELECT * FROM t;
PRAGMA integrity_check;
