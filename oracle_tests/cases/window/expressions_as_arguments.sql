-- Arguments of windows may be expressions, subqueries and CASE.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, 3), (2, 1), (3, 2);
SELECT a, sum(b * (SELECT max(a) FROM t)) OVER (ORDER BY a) FROM t ORDER BY a;
SELECT a, max(CASE WHEN b > 1 THEN b END) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t ORDER BY a;
SELECT a, lag(b, b % 2 + 1, -1) OVER (ORDER BY a) FROM t ORDER BY a;
SELECT a, (SELECT sum(x.b) OVER () FROM t x WHERE x.a <= t.a LIMIT 1) FROM t ORDER BY a;
-- error
SELECT a, count(*) OVER (ORDER BY b RANGE BETWEEN (SELECT 1) PRECEDING AND 1 + 0 FOLLOWING) FROM t ORDER BY a;
