-- lang_update: FROM may read a common table
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,0),(2,0);
WITH q(k,v) AS (VALUES(1,'one'),(2,'two')) UPDATE t SET b=q.v FROM q WHERE q.k=t.a;
SELECT * FROM t;
