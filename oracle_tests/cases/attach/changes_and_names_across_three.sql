-- lang_attach: the first of main, temp and attached that has the name; qualified names in every statement
ATTACH ':memory:' AS one; ATTACH ':memory:' AS two; CREATE TABLE one.t(a); CREATE TABLE two.t(a); CREATE TABLE two.only(b); INSERT INTO t VALUES('one'); INSERT INTO two.t VALUES('two'); INSERT INTO only VALUES(1); SELECT * FROM t; CREATE TABLE t(a); SELECT * FROM t; INSERT INTO main.t SELECT a FROM one.t UNION ALL SELECT a FROM two.t; SELECT * FROM t ORDER BY a; SELECT one.t.a, two.t.a FROM one.t, two.t; UPDATE two.t SET a=a||(SELECT count(*) FROM main.t); DELETE FROM one.t WHERE a IN (SELECT a FROM main.t);
-- error
SELECT one.t.a FROM two.t;
-- error
SELECT a FROM one.t, two.t;
DROP TABLE t; SELECT * FROM t; DETACH one; SELECT * FROM t;
-- error
CREATE TABLE three.t(a);
-- error
CREATE INDEX one.i ON t(a);
-- error
DETACH nope;
-- error
DETACH main;
-- error
DETACH temp;
