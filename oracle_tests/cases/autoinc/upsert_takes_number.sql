-- autoinc: an upsert that updates uses up a number
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE, n DEFAULT 0);
INSERT INTO t(b) VALUES('x');
INSERT INTO t(b) VALUES('x') ON CONFLICT(b) DO UPDATE SET n=n+1;
INSERT INTO t(b) VALUES('y');
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
