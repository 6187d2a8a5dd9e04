CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c);
INSERT INTO t(b,c) VALUES('x',1);
INSERT INTO t(b,c) VALUES('x',2),('y',3),('x',4),('z',5) ON CONFLICT(b) DO UPDATE SET c=excluded.a;
SELECT * FROM t;
SELECT last_insert_rowid(), changes();
