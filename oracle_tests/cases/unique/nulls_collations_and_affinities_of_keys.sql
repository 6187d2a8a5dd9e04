-- lang_createtable §3.6: uniqueness after affinity and by collation; several NULLs; real against integer
CREATE TABLE t(a TEXT UNIQUE, b NUMERIC UNIQUE, c COLLATE NOCASE UNIQUE, d UNIQUE); INSERT INTO t VALUES(1,1,'a',1);
-- error
INSERT INTO t VALUES('1',2,'b',2);
-- error
INSERT INTO t VALUES('2','1.0','b',2);
-- error
INSERT INTO t VALUES('2',2,'A',2);
-- error
INSERT INTO t VALUES('2',2,'b',1.0);
INSERT INTO t VALUES('01','2','b','1'),(NULL,NULL,NULL,NULL),(NULL,NULL,NULL,x'31'); SELECT * FROM t;
-- error
UPDATE t SET d=1 WHERE a IS NULL;
UPDATE OR IGNORE t SET d=5; SELECT d FROM t; INSERT OR REPLACE INTO t VALUES('1','2','z',9); SELECT * FROM t;
