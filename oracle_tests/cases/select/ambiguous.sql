CREATE TABLE t(a,b);
CREATE TABLE u(a,c);
INSERT INTO t VALUES(1,2);
INSERT INTO u VALUES(1,3);
-- error
SELECT a FROM t, u;
SELECT t.a, u.a FROM t, u;
SELECT b, c FROM t, u;
-- error
SELECT x.a FROM t AS x, u AS x;
SELECT * FROM t, t AS t2;
-- error
SELECT b FROM t, t;
