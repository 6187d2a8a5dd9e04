CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4);
SELECT s.a FROM (SELECT a FROM t) AS s;
-- error
SELECT t.a FROM (SELECT a FROM t) AS s;
-- error
SELECT s.b FROM (SELECT a FROM t) AS s;
SELECT s.x FROM (SELECT a AS x, b FROM t) s WHERE s.b = 4;
-- error
SELECT * FROM t, (SELECT t.a) AS q;
SELECT t.a, q.n FROM t, (SELECT count(*) AS n FROM t) q;
SELECT a FROM t WHERE a IN (SELECT b - 1 FROM t AS u WHERE t.a = u.a);
