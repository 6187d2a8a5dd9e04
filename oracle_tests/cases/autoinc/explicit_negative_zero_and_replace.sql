-- autoinc: explicit, negative and replaced rowids
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, u UNIQUE);
INSERT INTO t VALUES(-5,'a'),(0,'b');
SELECT * FROM sqlite_sequence;
INSERT INTO t(u) VALUES('c');
INSERT INTO t VALUES(100,'d');
DELETE FROM t WHERE id=100;
REPLACE INTO t(u) VALUES('c');
INSERT OR IGNORE INTO t(u) VALUES('c');
INSERT INTO t(u) VALUES('e');
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
UPDATE t SET id=500 WHERE u='e';
INSERT INTO t(u) VALUES('f');
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
