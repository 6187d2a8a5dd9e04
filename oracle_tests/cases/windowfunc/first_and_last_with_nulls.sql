-- windowfunctions: first_value, last_value and nth_value do not skip NULLs.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, NULL), (2, 'b'), (3, NULL), (4, 'd');
SELECT i, first_value(v) OVER (ORDER BY i), last_value(v) OVER (ORDER BY i), nth_value(v, 2) OVER (ORDER BY i), first_value(v) OVER (ORDER BY i DESC), lag(v) OVER (ORDER BY i), lead(v, 1, 'end') OVER (ORDER BY i) FROM t ORDER BY i;
SELECT i, first_value(v) OVER (ORDER BY v), last_value(i) OVER (ORDER BY v NULLS LAST ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM t ORDER BY i;
