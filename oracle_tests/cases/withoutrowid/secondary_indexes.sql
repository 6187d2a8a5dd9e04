-- withoutrowid: secondary indexes find rows by the key
CREATE TABLE t(a, b, c, PRIMARY KEY(a,b)) WITHOUT ROWID;
CREATE INDEX i ON t(c);
CREATE UNIQUE INDEX j ON t(b,c);
INSERT INTO t VALUES(1,1,'x'),(1,2,'x'),(2,1,'y');
SELECT a, b FROM t WHERE c='x' ORDER BY b;
-- error
INSERT INTO t VALUES(9,1,'y');
UPDATE t SET c='z' WHERE a=1;
UPDATE t SET a=a+10;
SELECT * FROM t;
PRAGMA integrity_check;
