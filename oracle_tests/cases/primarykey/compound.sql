CREATE TABLE t(a, b, c, PRIMARY KEY(b, a));
INSERT INTO t VALUES(1,2,'x'),(2,1,'y'),(NULL,1,'n'),(NULL,1,'m');
-- error
INSERT INTO t VALUES(1,2,'dup');
SELECT * FROM t WHERE b = 1 ORDER BY a, c;
SELECT * FROM t WHERE b = 2 AND a = 1;
REPLACE INTO t VALUES(1,2,'new');
SELECT rowid, * FROM t;
