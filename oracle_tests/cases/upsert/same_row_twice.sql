-- lang_upsert: one statement may update a row more than once
CREATE TABLE t(a PRIMARY KEY, n);
INSERT INTO t VALUES(1,1),(1,1),(1,1),(2,1) ON CONFLICT(a) DO UPDATE SET n=n+1;
SELECT * FROM t;
SELECT changes();
