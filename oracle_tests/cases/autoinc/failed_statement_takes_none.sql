-- autoinc: a statement that fails leaves the sequence
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE);
INSERT INTO t(b) VALUES(1);
-- error
INSERT INTO t(b) VALUES(2),(1);
SELECT * FROM sqlite_sequence;
INSERT INTO t(b) VALUES(3);
SELECT * FROM t;
