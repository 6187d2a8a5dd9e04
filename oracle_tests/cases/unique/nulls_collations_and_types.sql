-- lang_createtable UNIQUE: NULLs differ, 1 and 1.0 are equal, '1' is not 1 without affinity
CREATE TABLE t(a UNIQUE, b TEXT UNIQUE, c INT, UNIQUE(c, a));
INSERT INTO t VALUES(NULL,NULL,1),(NULL,NULL,1),(1,'1',1),('1','01',1);
-- error
INSERT INTO t VALUES(1.0,'x',2);
-- error
INSERT INTO t VALUES(2,1,2);
INSERT INTO t VALUES(x'31','X',2);
-- error
INSERT INTO t VALUES(x'31','Y',3);
-- error
INSERT INTO t VALUES(5,'X',3),(6,'Z',4);
UPDATE t SET a=a+100 WHERE typeof(a)='integer';
-- error
UPDATE t SET b='same';
UPDATE t SET b=NULL;
SELECT * FROM t;
PRAGMA integrity_check;
