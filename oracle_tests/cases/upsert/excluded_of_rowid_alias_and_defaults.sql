-- lang_upsert: excluded has rowid, defaults, affinity; names of the target and aliases
CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT DEFAULT 'dflt', n INT); INSERT INTO t VALUES(1,'x',1);
INSERT INTO t(id, n) VALUES('1','7') ON CONFLICT(id) DO UPDATE SET a=excluded.a||excluded.rowid||typeof(excluded.n), n=excluded.n; SELECT * FROM t; INSERT INTO t AS z VALUES(1,'q',2) ON CONFLICT(rowid) DO UPDATE SET a=z.a||'+'||excluded.a WHERE z.n>excluded.n; SELECT * FROM t;
-- error
INSERT INTO t AS z VALUES(1,'q',2) ON CONFLICT(id) DO UPDATE SET a=t.a;
-- error
INSERT INTO t VALUES(1,'q',2) ON CONFLICT(id) DO UPDATE SET excluded.a=1;
-- error
INSERT INTO t VALUES(1,'q',2) ON CONFLICT(id) DO UPDATE SET a=excluded.nope;
INSERT INTO t VALUES(1,'q',2) ON CONFLICT(id) DO UPDATE SET a=(SELECT excluded.a||count(*) FROM t) RETURNING *;
-- error
SELECT excluded.a FROM t;
