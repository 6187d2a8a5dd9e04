-- autoinc: an explicit rowid that is larger is remembered, a smaller is not
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO t VALUES(100);
SELECT * FROM sqlite_sequence;
INSERT INTO t VALUES(50);
SELECT * FROM sqlite_sequence;
INSERT INTO t VALUES(NULL);
SELECT * FROM t;
INSERT INTO t VALUES(-5);
SELECT * FROM sqlite_sequence;
