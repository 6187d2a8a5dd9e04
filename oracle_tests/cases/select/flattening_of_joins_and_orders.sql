-- optoverview: inner joins, inner ORDER BY and LIMIT.
CREATE TABLE t(a, b);
CREATE TABLE u(k, w);
INSERT INTO t VALUES(1, 10), (2, 20), (3, 5);
INSERT INTO u VALUES(1, 'x'), (2, 'y'), (2, 'z');
SELECT * FROM (SELECT t.a, u.w FROM t JOIN u ON a = k) WHERE w > 'x' ORDER BY w;
SELECT * FROM (SELECT a FROM t ORDER BY b) LIMIT 2;
SELECT a FROM (SELECT a, b FROM t ORDER BY b LIMIT 2) WHERE a < 3;
SELECT count(*) FROM (SELECT * FROM t, u), (SELECT 1 FROM t WHERE a > 1);
SELECT s.a + q.k FROM (SELECT a FROM t WHERE b > 5) s, (SELECT k FROM u WHERE w <> 'z') q WHERE s.a = q.k ORDER BY 1;
SELECT max(n) FROM (SELECT a * b AS n FROM t WHERE a > (SELECT min(k) FROM u));
