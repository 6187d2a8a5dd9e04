-- lang_insert: the next rowid is one more than the largest
CREATE TABLE t(a);
INSERT INTO t(rowid) VALUES(-5);
INSERT INTO t VALUES('x');
INSERT INTO t(rowid) VALUES(10);
INSERT INTO t VALUES('y');
DELETE FROM t WHERE rowid=11;
INSERT INTO t VALUES('z');
SELECT rowid, a FROM t;
