-- lang_createtable CHECK: NULL is no violation; 0, 0.0 and texts that are no numbers are
CREATE TABLE t(a CHECK(a), b CHECK(b>0 AND b<10 OR b='x'));
INSERT INTO t VALUES(1,NULL),(NULL,5),('1x','x'),(0.5,1);
-- error
INSERT INTO t VALUES(0,1);
-- error
INSERT INTO t VALUES('abc',1);
-- error
INSERT INTO t VALUES(0.0,1);
-- error
INSERT INTO t VALUES(1,'y');
-- error
INSERT INTO t VALUES(x'00',1);
INSERT OR IGNORE INTO t VALUES('0',2),(2,2);
SELECT * FROM t;
