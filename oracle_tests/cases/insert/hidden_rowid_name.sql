-- lang_insert: a column called rowid hides the rowid
CREATE TABLE t(rowid, a);
INSERT INTO t(rowid,a) VALUES('r',1);
INSERT INTO t(oid,a) VALUES(55,2);
SELECT oid, rowid, a FROM t;
