-- A scalar subquery with DISTINCT, GROUP BY or a window function.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 5);
SELECT (SELECT DISTINCT g FROM t ORDER BY g DESC);
SELECT (SELECT sum(v) FROM t GROUP BY g ORDER BY g DESC);
SELECT (SELECT sum(v) OVER (ORDER BY v) FROM t ORDER BY v DESC LIMIT 1);
SELECT g, (SELECT sum(u.v) FROM t AS u WHERE u.g = t.g GROUP BY u.g) FROM t GROUP BY g ORDER BY g;
