-- rowvalue §2.3: a row value against the row of a correlated subquery.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 1);
SELECT a, b FROM t WHERE (a, b) = (SELECT max(u.a), max(u.b) FROM t AS u WHERE u.a = t.a) ORDER BY a;
SELECT a, b FROM t WHERE (a, b) < (SELECT a, b FROM t ORDER BY a DESC LIMIT 1) ORDER BY a, b;
SELECT a, b, (a, b) >= (1, 2), (b, a) IN (SELECT a, b FROM t) FROM t ORDER BY a, b;
