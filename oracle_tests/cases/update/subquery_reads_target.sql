-- lang_update: a subquery that reads the target
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,0),(2,0),(3,0);
UPDATE t SET b=(SELECT count(*) FROM t x WHERE x.a<t.a);
SELECT * FROM t;
UPDATE t SET a=(SELECT max(a) FROM t)+1;
SELECT * FROM t;
