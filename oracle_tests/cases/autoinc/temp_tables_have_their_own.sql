-- autoinc: temporary tables have a sequence of their own
CREATE TEMP TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE u(a INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO t VALUES(5);
INSERT INTO u VALUES(9);
SELECT * FROM temp.sqlite_sequence;
SELECT * FROM main.sqlite_sequence;
SELECT * FROM sqlite_sequence;
