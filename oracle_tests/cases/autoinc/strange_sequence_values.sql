-- autoinc: text and NULL in the sequence count as nothing
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO t VALUES(NULL);
UPDATE sqlite_sequence SET seq=NULL;
INSERT INTO t VALUES(NULL);
SELECT a FROM t;
SELECT * FROM sqlite_sequence;
UPDATE sqlite_sequence SET seq='50';
INSERT INTO t VALUES(NULL);
SELECT * FROM sqlite_sequence;
