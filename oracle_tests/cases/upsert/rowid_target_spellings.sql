-- lang_upsert: rowid, its aliases and the INTEGER PRIMARY KEY as targets
CREATE TABLE t(id INTEGER PRIMARY KEY, v);
CREATE TABLE u(v);
INSERT INTO t VALUES(1,'a');
INSERT INTO u(rowid, v) VALUES(1,'a');
INSERT INTO t VALUES(1,'b') ON CONFLICT(id) DO UPDATE SET v=v||excluded.v;
INSERT INTO t VALUES(1,'c') ON CONFLICT(rowid) DO UPDATE SET v=v||excluded.v;
INSERT INTO t VALUES(1,'d') ON CONFLICT(oid) DO UPDATE SET v=v||excluded.v;
INSERT INTO u(rowid, v) VALUES(1,'e') ON CONFLICT(_rowid_) DO UPDATE SET v=v||excluded.v;
-- error
INSERT INTO u(rowid, v) VALUES(1,'f') ON CONFLICT(v) DO NOTHING;
INSERT INTO u(rowid, v) VALUES(1,'f') ON CONFLICT DO UPDATE SET v='last', rowid=5;
-- error
INSERT INTO t VALUES(1,'x') ON CONFLICT(id+0) DO NOTHING;
-- error
INSERT INTO t VALUES(1,'x') ON CONFLICT(id, rowid) DO NOTHING;
SELECT * FROM t; SELECT rowid, * FROM u;
