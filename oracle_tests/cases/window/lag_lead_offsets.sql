-- windowfunctions: lag(expr, offset, default) and lead; the offset is 1 unless given, the default NULL.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT a, lag(a) OVER (ORDER BY a), lead(a) OVER (ORDER BY a), lag(a, 2) OVER (ORDER BY a), lead(a, 0) OVER (ORDER BY a) FROM t ORDER BY a;
SELECT a, lag(a, 1, 'none') OVER (ORDER BY a), lead(a, 2, a * 10) OVER (ORDER BY a), lead(a, 5, NULL) OVER (ORDER BY a) FROM t ORDER BY a;
SELECT a, lead(a, a - 1) OVER (ORDER BY a), lag(a, -1) OVER (ORDER BY a) FROM t ORDER BY a;
-- error
SELECT lag() OVER () FROM t;
-- error
SELECT lead(a, 1, 2, 3) OVER () FROM t;
