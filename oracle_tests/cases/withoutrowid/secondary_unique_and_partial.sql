-- withoutrowid: secondary indexes hold the key; partial and expression ones
CREATE TABLE t(k TEXT PRIMARY KEY, u INT UNIQUE, v, w) WITHOUT ROWID;
CREATE UNIQUE INDEX ip ON t(v) WHERE w=1;
CREATE INDEX ie ON t(u*2, k);
INSERT INTO t VALUES('a',1,'x',1),('b',2,'x',0),('c',NULL,'y',1);
-- error
INSERT INTO t VALUES('d',3,'x',1);
-- error
INSERT INTO t VALUES('d',1,'z',1);
INSERT OR REPLACE INTO t VALUES('d',2,'y',1);
SELECT * FROM t;
SELECT k FROM t WHERE u*2=4;
SELECT k FROM t WHERE v='y' AND w=1;
UPDATE t SET k=k||'2', u=u+10;
SELECT k, u FROM t WHERE u*2>20 ORDER BY u;
PRAGMA integrity_check;
