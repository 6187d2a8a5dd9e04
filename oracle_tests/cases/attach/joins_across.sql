-- lang_attach: a query may join tables of several databases
ATTACH ':memory:' AS x;
CREATE TABLE t(a, b);
CREATE TABLE x.u(a, c);
INSERT INTO t VALUES(1,'m'),(2,'n');
INSERT INTO x.u VALUES(1,'x'),(3,'y');
SELECT * FROM t JOIN x.u USING(a);
INSERT INTO t SELECT * FROM x.u;
SELECT count(*) FROM main.t;
UPDATE x.u SET c=(SELECT b FROM t WHERE t.a=u.a LIMIT 1);
SELECT * FROM u;
