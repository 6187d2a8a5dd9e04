CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(3,'three');
-- error
INSERT OR FAIL INTO t VALUES(1,'x'),(2,'y'),(3,'z'),(4,'w');
SELECT * FROM t;
-- error
UPDATE OR FAIL t SET a = a + 1;
SELECT * FROM t;
-- error
INSERT OR ABORT INTO t VALUES(10,'x'),(3,'z');
SELECT * FROM t;
