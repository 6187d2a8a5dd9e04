-- withoutrowid: changes of the key, partly and wholly, with conflicts
CREATE TABLE t(a TEXT, b INT, c, PRIMARY KEY(a, b)) WITHOUT ROWID;
CREATE INDEX ic ON t(c);
INSERT INTO t VALUES('x',1,'p'),('x',2,'q'),('y',1,'r');
UPDATE t SET b=b+10;
-- error
UPDATE t SET b=1;
UPDATE t SET a='z'||b WHERE a='x';
SELECT * FROM t;
UPDATE OR REPLACE t SET a='k', b=0;
SELECT * FROM t;
SELECT a FROM t WHERE c='r';
-- error
UPDATE t SET a=NULL;
-- error
UPDATE t SET rowid=1;
UPDATE t SET b='7', c=b;
SELECT *, typeof(b) FROM t;
PRAGMA integrity_check;
