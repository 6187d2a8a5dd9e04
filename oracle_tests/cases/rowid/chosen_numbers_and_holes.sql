-- rowidtable, autoinc: the next rowid is one more than the largest, holes are not filled, negatives count
CREATE TABLE t(a); INSERT INTO t(rowid, a) VALUES(-10,'n'); INSERT INTO t(a) VALUES('after -10'); SELECT rowid, a FROM t; DELETE FROM t; INSERT INTO t(a) VALUES('first'); SELECT rowid FROM t; INSERT INTO t(rowid,a) VALUES(100,'h'); INSERT INTO t(a) VALUES('101'); DELETE FROM t WHERE rowid=101; INSERT INTO t(a) VALUES('101 again'); SELECT rowid, a FROM t; UPDATE t SET rowid=rowid*2 WHERE rowid<50; SELECT rowid FROM t;
-- error
INSERT INTO t(rowid,a) VALUES(2,'taken');
INSERT INTO t(rowid,a) VALUES(NULL,'null'); SELECT max(rowid) FROM t; INSERT INTO t(rowid, a) SELECT rowid+1000, a FROM t WHERE rowid<100; SELECT rowid FROM t ORDER BY rowid DESC LIMIT 1;
