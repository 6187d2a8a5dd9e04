CREATE TABLE t(a,b);
INSERT INTO t(rowid,a) VALUES(5,'x');
INSERT INTO t(rowid,a) VALUES(5,'y') ON CONFLICT(rowid) DO UPDATE SET a=excluded.a, b=excluded.rowid;
INSERT INTO t(rowid,a) VALUES(5,'z') ON CONFLICT(oid) DO UPDATE SET a=excluded._rowid_;
SELECT rowid,* FROM t;
