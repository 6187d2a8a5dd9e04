-- lang_returning, lang_upsert: rows inserted or updated come back, those skipped do not
CREATE TABLE t(id INTEGER PRIMARY KEY, w UNIQUE, n DEFAULT 1);
INSERT INTO t(w) VALUES('x'),('y'),('x'),('z'),('y') ON CONFLICT(w) DO UPDATE SET n=n+1 WHERE w<>'y' RETURNING id, w, n, changes();
SELECT * FROM t;
INSERT INTO t(w) VALUES('x'),('q') ON CONFLICT DO NOTHING RETURNING *;
SELECT changes(), last_insert_rowid();
INSERT OR REPLACE INTO t(w, n) VALUES('z', 50) RETURNING id, w, n;
SELECT last_insert_rowid();
INSERT INTO t(id, w) VALUES(1, 'new') ON CONFLICT(id) DO UPDATE SET w=excluded.w, id=100 RETURNING id, w, rowid;
SELECT last_insert_rowid();
SELECT * FROM t;
