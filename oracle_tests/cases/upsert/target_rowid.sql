-- lang_upsert: rowid is a target
CREATE TABLE t(a);
INSERT INTO t(rowid,a) VALUES(1,'x');
INSERT INTO t(rowid,a) VALUES(1,'y') ON CONFLICT(rowid) DO UPDATE SET a=excluded.a||a;
INSERT INTO t(rowid,a) VALUES(1,'z') ON CONFLICT(oid) DO NOTHING;
SELECT rowid, a FROM t;
