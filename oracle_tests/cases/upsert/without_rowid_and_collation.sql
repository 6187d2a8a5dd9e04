-- lang_upsert, withoutrowid: conflict on a composite key with a collation, key moved by DO UPDATE
CREATE TABLE t(a TEXT COLLATE nocase, b INT, v DEFAULT 0, PRIMARY KEY(a, b)) WITHOUT ROWID;
INSERT INTO t(a,b) VALUES('x',1),('X',1),('y','1') ON CONFLICT(a,b) DO UPDATE SET v=v+1;
SELECT * FROM t;
INSERT INTO t(a,b) VALUES('Y',1.0) ON CONFLICT(b,a) DO UPDATE SET a=excluded.a||t.a, b=b+1 RETURNING *;
SELECT * FROM t;
-- error
INSERT INTO t(a,b) VALUES('x',1) ON CONFLICT(a) DO NOTHING;
-- error
INSERT INTO t(a,b) VALUES('x',1) ON CONFLICT(a COLLATE binary, b) DO NOTHING;
INSERT INTO t(a,b) VALUES('x',1) ON CONFLICT(a COLLATE nocase, b) DO NOTHING;
PRAGMA integrity_check;
