-- lang_upsert: DO NOTHING on a conflict target of the kind 'unique column'
CREATE TABLE t(a UNIQUE, b, n DEFAULT 0);
INSERT INTO t(a,b) VALUES(1,1),(2,2);
INSERT INTO t(a,b) VALUES(1,1),(-1,1),(3,3) ON CONFLICT(a) DO NOTHING;
SELECT changes();
INSERT INTO t(a,b) SELECT a, b FROM t WHERE true ON CONFLICT(a) DO NOTHING RETURNING *;
INSERT INTO t(a,b) VALUES(1,1) ON CONFLICT(a) DO NOTHING;
SELECT a, b, n FROM t;
-- error
INSERT INTO t(a,b) VALUES(2,2);
