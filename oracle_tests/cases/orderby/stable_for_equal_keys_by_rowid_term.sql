-- With the rowid as the last term the order is total.
CREATE TABLE t(a);
INSERT INTO t VALUES('x'), ('y'), ('x'), ('x');
SELECT rowid, a FROM t ORDER BY a, rowid;
SELECT rowid, a FROM t ORDER BY a DESC, rowid DESC;
SELECT rowid FROM t ORDER BY a, rowid LIMIT 2 OFFSET 1;
SELECT a FROM t ORDER BY oid DESC LIMIT 1;
