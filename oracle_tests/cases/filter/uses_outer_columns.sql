-- A FILTER in a subquery may read columns of the outer query.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT a, (SELECT count(*) FILTER (WHERE u.a < t.a) FROM t AS u) FROM t ORDER BY a;
SELECT a, (SELECT sum(u.a) FILTER (WHERE t.a = 2) FROM t AS u) FROM t ORDER BY a;
