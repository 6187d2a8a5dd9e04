-- lang_insert: rowid under its names beside an INTEGER PRIMARY KEY, given twice: which value counts
CREATE TABLE t(id INTEGER PRIMARY KEY, a); INSERT INTO t(rowid, a) VALUES(5,'x'); INSERT INTO t(oid, a) VALUES('6','y');
INSERT INTO t(id, rowid, a) VALUES(7,8,'z'); SELECT * FROM t; INSERT INTO t(rowid, id) VALUES(20,21); SELECT id FROM t;
INSERT INTO t(a, a, a) VALUES(1,2,3); SELECT a FROM t WHERE id=last_insert_rowid();
CREATE TABLE r(rowid TEXT, oid); INSERT INTO r(rowid, _rowid_) VALUES('txt', 44); SELECT rowid, _rowid_, oid FROM r;
-- error
INSERT INTO t(nope) VALUES(1);
-- error
INSERT INTO t(id) VALUES('x');
