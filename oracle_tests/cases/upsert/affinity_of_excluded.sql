CREATE TABLE t(a INT PRIMARY KEY, b TEXT, c INT, d REAL);
INSERT INTO t VALUES(1,1,'2',3);
INSERT INTO t VALUES('1',5,'6',7) ON CONFLICT(a) DO UPDATE SET b=typeof(excluded.b)||excluded.b, c=typeof(excluded.c)||excluded.c, d=excluded.d;
SELECT a,b,c,d,typeof(d) FROM t;
