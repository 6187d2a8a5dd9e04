-- A subquery sees the columns of all the queries around it.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1), (2);
INSERT INTO u VALUES(1), (2), (3);
SELECT a, (SELECT max((SELECT u.b * 10 + t.a)) FROM u WHERE u.b <= t.a) FROM t ORDER BY a;
SELECT a FROM t WHERE EXISTS(SELECT 1 FROM u WHERE EXISTS(SELECT 1 WHERE u.b = t.a + 1)) ORDER BY a;
SELECT a, (SELECT group_concat(b, '') FROM (SELECT b FROM u WHERE b >= t.a ORDER BY b)) FROM t ORDER BY a;
SELECT (SELECT (SELECT (SELECT t.a + 1))) FROM t ORDER BY 1;
