-- lang_insert: the rowid may be given under any of its names
CREATE TABLE t(a);
INSERT INTO t(rowid,a) VALUES(5,'a');
INSERT INTO t(a,oid) VALUES('b',7);
INSERT INTO t(_rowid_,a) VALUES(NULL,'c');
SELECT rowid, a FROM t;
