-- lang_upsert: DO UPDATE on a conflict target of the kind 'partial'
CREATE TABLE t(a, b, n DEFAULT 0);
CREATE UNIQUE INDEX i ON t(a) WHERE b>0;
INSERT INTO t(a,b) VALUES(1,1),(2,2);
INSERT INTO t(a,b) VALUES(1,1),(-1,1),(3,3) ON CONFLICT(a) WHERE (b>0) DO UPDATE SET n=n+1, b=excluded.b WHERE n<2;
SELECT changes();
INSERT INTO t(a,b) SELECT a, b FROM t WHERE true ON CONFLICT(a) WHERE (b>0) DO UPDATE SET n=n+1, b=excluded.b WHERE n<2 RETURNING *;
INSERT INTO t(a,b) VALUES(1,1) ON CONFLICT(a) WHERE (b>0) DO UPDATE SET n=n+1, b=excluded.b WHERE n<2;
SELECT a, b, n FROM t;
-- error
INSERT INTO t(a,b) VALUES(2,2);
