-- A name in a subquery is first a column of its own FROM, then of the queries around it.
CREATE TABLE t(a, b); CREATE TABLE u(a, c);
INSERT INTO t VALUES(1, 10), (2, 20);
INSERT INTO u VALUES(1, 100), (3, 300);
SELECT a, (SELECT c FROM u WHERE a = 1) FROM t ORDER BY a;
SELECT a, (SELECT c FROM u WHERE u.a = t.a) FROM t ORDER BY a;
SELECT a, (SELECT b) FROM t ORDER BY a;
SELECT a, (SELECT b + c FROM u WHERE u.a = t.a) FROM t ORDER BY a;
SELECT a, (SELECT (SELECT c FROM u WHERE u.a = t.a AND b = 10)) FROM t ORDER BY a;
-- error
SELECT a, (SELECT c FROM u WHERE z = 1) FROM t;
SELECT a FROM t WHERE a IN (SELECT a FROM u);
SELECT a FROM t WHERE a IN (SELECT b / 10 FROM u);
SELECT x.a FROM t x WHERE EXISTS(SELECT 1 FROM t x WHERE x.a = 2) ORDER BY 1;
