-- lang_upsert: DO NOTHING on a conflict target of the kind 'generated'
CREATE TABLE t(a, b, n DEFAULT 0, g AS (abs(a)) UNIQUE);
INSERT INTO t(a,b) VALUES(1,1),(2,2);
INSERT INTO t(a,b) VALUES(1,1),(-1,1),(3,3) ON CONFLICT(g) DO NOTHING;
SELECT changes();
INSERT INTO t(a,b) SELECT a, b FROM t WHERE true ON CONFLICT(g) DO NOTHING RETURNING *;
INSERT INTO t(a,b) VALUES(1,1) ON CONFLICT(g) DO NOTHING;
SELECT a, b, n FROM t;
-- error
INSERT INTO t(a,b) VALUES(2,2);
