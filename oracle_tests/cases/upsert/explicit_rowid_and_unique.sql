CREATE TABLE t(a UNIQUE, b);
INSERT INTO t(rowid,a,b) VALUES(10,'x',1);
-- error
INSERT INTO t(rowid,a,b) VALUES(10,'y',2) ON CONFLICT(a) DO UPDATE SET b=5;
INSERT INTO t(rowid,a,b) VALUES(11,'x',2) ON CONFLICT(a) DO UPDATE SET rowid=excluded.rowid, b=5;
SELECT rowid,* FROM t;
