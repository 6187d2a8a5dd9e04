-- lang_conflict: NOT NULL first, then CHECK, then the rowid, then unique indexes: which error is told
CREATE TABLE t(id INTEGER PRIMARY KEY, a NOT NULL CHECK(a<>'bad'), b UNIQUE, c CHECK(c>0) UNIQUE);
INSERT INTO t VALUES(1,'x',1,1);
-- error
INSERT INTO t VALUES(1,NULL,1,0);
-- error
INSERT INTO t VALUES(1,'bad',1,0);
-- error
INSERT INTO t VALUES(1,'x',1,1);
-- error
INSERT INTO t VALUES(2,'x',1,1);
-- error
INSERT INTO t VALUES(2,'x',2,1);
-- error
INSERT INTO t VALUES('id','x',2,0);
-- error
UPDATE t SET a=NULL, c=0;
INSERT INTO t VALUES(2,'y',2,2);
-- error
UPDATE t SET id=1, b=1 WHERE id=2;
-- error
UPDATE t SET b=1, c=1 WHERE id=2;
SELECT * FROM t;
