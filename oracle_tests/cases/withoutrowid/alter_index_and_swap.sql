-- withoutrowid: tables read and changed by both engines after ALTER and CREATE INDEX
CREATE TABLE t(a TEXT COLLATE nocase, b INT, c, PRIMARY KEY(b DESC, a)) WITHOUT ROWID;
INSERT INTO t VALUES('x',1,'p'),('y',2,'q'),('z',2,'r');
CREATE INDEX i ON t(c DESC);
-- swap
INSERT INTO t VALUES('w',3,'s'); DELETE FROM t WHERE a='Y';
ALTER TABLE t ADD d DEFAULT 7; UPDATE t SET d=8 WHERE b=3;
-- swap
SELECT * FROM t;
UPDATE t SET b=b*10 WHERE d=7; ALTER TABLE t RENAME b TO bb; CREATE UNIQUE INDEX u ON t(d, a);
-- swap
SELECT a FROM t WHERE c<'s' ORDER BY c DESC;
-- error
INSERT INTO t VALUES('X',10,'dup',7);
PRAGMA integrity_check;
