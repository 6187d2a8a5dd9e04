-- lang_upsert: what may be set, and the messages for what may not
CREATE TABLE t(a PRIMARY KEY, b, g AS (a||b));
INSERT INTO t(a,b) VALUES(1,2);
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(a) DO UPDATE SET g=1;
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(a) DO UPDATE SET nope=1;
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(a) DO UPDATE SET b=excluded.nope;
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(a) DO UPDATE SET excluded.b=1;
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(b) DO UPDATE SET b=1;
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(a, b) DO UPDATE SET b=1;
-- error
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT DO UPDATE SET b=1 ON CONFLICT(a) DO NOTHING;
INSERT INTO t(a,b) SELECT 1,3 ON CONFLICT(a) DO UPDATE SET b=excluded.b;
INSERT INTO t(a,b) SELECT 1,3 WHERE 1 ON CONFLICT(a) DO UPDATE SET b=excluded.b||excluded.g;
INSERT INTO t(a,b) VALUES(1,3) ON CONFLICT(a) DO UPDATE SET rowid=7, b=excluded.rowid;
SELECT rowid, * FROM t;
