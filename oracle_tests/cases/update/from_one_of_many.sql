-- lang_update: if several rows join, one is used; each row is changed once
CREATE TABLE t(a INTEGER PRIMARY KEY, n);
CREATE TABLE u(x);
INSERT INTO t VALUES(1,0),(2,0);
INSERT INTO u VALUES(1),(1),(2);
UPDATE t SET n=n+1 FROM u WHERE u.x=t.a;
SELECT * FROM t;
SELECT changes();
