-- autoinc: the sequence rolls back with the transaction
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO t VALUES(NULL);
BEGIN;
INSERT INTO t VALUES(NULL),(NULL);
SELECT * FROM sqlite_sequence;
ROLLBACK;
SELECT * FROM sqlite_sequence;
INSERT INTO t VALUES(NULL);
SELECT a FROM t;
