-- autoinc: the entry comes with the first insert
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
SELECT * FROM sqlite_sequence;
INSERT INTO t VALUES(NULL);
SELECT * FROM sqlite_sequence;
DROP TABLE t;
SELECT * FROM sqlite_sequence;
