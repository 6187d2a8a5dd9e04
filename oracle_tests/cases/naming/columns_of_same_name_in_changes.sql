-- lang_naming: the target's columns, aliases and FROM tables with equal names in UPDATE, DELETE, INSERT
CREATE TABLE t(a, b); CREATE TABLE u(a, c); INSERT INTO t VALUES(1,1),(2,2); INSERT INTO u VALUES(1,'x'),(2,'y'); UPDATE t SET b=c FROM u WHERE t.a=u.a;
-- error
UPDATE t SET b=a FROM u;
-- error
UPDATE t SET b=c FROM u WHERE a=1;
UPDATE t AS u SET b=9 WHERE u.a=1; SELECT * FROM t;
-- error
UPDATE t AS x SET x.b=1;
DELETE FROM t WHERE a IN (SELECT a FROM u WHERE b=9); SELECT * FROM t;
-- error
DELETE FROM t WHERE u.a=1;
-- error
INSERT INTO t(t.a) VALUES(1);
INSERT INTO t SELECT a, a FROM t JOIN u USING(a);
-- error
INSERT INTO t SELECT a, c FROM t, u;
SELECT * FROM t;
