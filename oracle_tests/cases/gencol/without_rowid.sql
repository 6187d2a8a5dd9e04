-- gencol: they work in WITHOUT ROWID tables
CREATE TABLE t(a, b, g AS (a||b), h AS (b||a) STORED, PRIMARY KEY(b)) WITHOUT ROWID;
CREATE INDEX i ON t(g);
INSERT INTO t VALUES(1,2),(3,4);
UPDATE t SET a=9 WHERE b=2;
SELECT * FROM t;
SELECT a FROM t WHERE g='92';
DELETE FROM t WHERE h='43';
PRAGMA integrity_check;
