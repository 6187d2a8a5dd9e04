CREATE TABLE t(a,b,c);
CREATE UNIQUE INDEX i ON t(a) WHERE b>0;
INSERT INTO t VALUES(1,1,'one'),(1,0,'zero');
-- error
INSERT INTO t VALUES(1,5,'five') ON CONFLICT(a) DO UPDATE SET c=excluded.c;
INSERT INTO t VALUES(1,5,'five') ON CONFLICT(a) WHERE b>0 DO UPDATE SET c=excluded.c;
INSERT INTO t VALUES(1,-5,'minus') ON CONFLICT(a) WHERE b>0 DO UPDATE SET c=excluded.c;
-- error
INSERT INTO t VALUES(1,5,'five') ON CONFLICT(a) WHERE b>1 DO UPDATE SET c=excluded.c;
SELECT * FROM t ORDER BY rowid;
