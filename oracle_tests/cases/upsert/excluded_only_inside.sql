-- lang_upsert: excluded is no name outside of DO UPDATE
CREATE TABLE t(a PRIMARY KEY, b);
-- error
INSERT INTO t VALUES(1, excluded.a) ON CONFLICT(a) DO NOTHING;
-- error
INSERT INTO t VALUES(1,1) ON CONFLICT(a) DO UPDATE SET b=1 RETURNING excluded.b;
-- error
INSERT INTO t VALUES(1,1) ON CONFLICT(excluded.a) DO NOTHING;
SELECT * FROM t;
