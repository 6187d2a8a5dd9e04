-- autoinc: with AUTOINCREMENT a rowid is never used again
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
INSERT INTO t(b) VALUES('x'),('y');
DELETE FROM t;
INSERT INTO t(b) VALUES('z');
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
