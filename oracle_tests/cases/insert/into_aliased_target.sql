-- lang_insert: an alias after AS names the target in UPSERT and nowhere else
CREATE TABLE t(a PRIMARY KEY, n DEFAULT 0);
INSERT INTO t AS x VALUES(1,1);
INSERT INTO t AS x(a) VALUES(1) ON CONFLICT(a) DO UPDATE SET n=x.n+1;
-- error
INSERT INTO t AS x(a) VALUES(1) ON CONFLICT(a) DO UPDATE SET n=t.n+1;
-- error
INSERT INTO t x(a) VALUES(2);
-- error
INSERT INTO t AS x(x.a) VALUES(2);
REPLACE INTO t AS x VALUES(1,5);
SELECT * FROM t;
