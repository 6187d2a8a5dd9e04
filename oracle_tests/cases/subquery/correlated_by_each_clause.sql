-- lang_expr: a correlated subquery may stand wherever an expression may.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 10), (2, 5), (3, 20);
SELECT a, (SELECT count(*) FROM t AS u WHERE u.b < t.b) FROM t ORDER BY a;
SELECT a FROM t WHERE b = (SELECT max(u.b) FROM t AS u WHERE u.a <= t.a) ORDER BY a;
SELECT a FROM t ORDER BY (SELECT sum(u.b) FROM t AS u WHERE u.a > t.a), a;
SELECT count(*) FROM t GROUP BY (SELECT count(*) FROM t AS u WHERE u.b > t.b) > 1 ORDER BY 1;
SELECT a FROM t GROUP BY a HAVING (SELECT max(b) FROM t AS u WHERE u.a < t.a) > 5 ORDER BY a;
SELECT t.a, u.a FROM t JOIN t AS u ON u.a = (SELECT max(w.a) FROM t AS w WHERE w.a < t.a) ORDER BY 1;
