-- lang_upsert: SET takes lists
CREATE TABLE t(a PRIMARY KEY, b, c);
INSERT INTO t VALUES(1,2,3);
INSERT INTO t VALUES(1,5,6) ON CONFLICT(a) DO UPDATE SET (b,c)=(excluded.c,excluded.b);
SELECT * FROM t;
INSERT INTO t VALUES(1,5,6) ON CONFLICT(a) DO UPDATE SET (b,c)=(SELECT b*2, c*2);
SELECT * FROM t;
