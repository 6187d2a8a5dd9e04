-- autoinc: sqlite_sequence may be changed by statements
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO t VALUES(NULL);
UPDATE sqlite_sequence SET seq=1000 WHERE name='t';
INSERT INTO t VALUES(NULL);
SELECT * FROM t;
DELETE FROM sqlite_sequence;
INSERT INTO t VALUES(NULL);
SELECT max(a) FROM t;
SELECT * FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('other', 5);
SELECT * FROM sqlite_sequence;
