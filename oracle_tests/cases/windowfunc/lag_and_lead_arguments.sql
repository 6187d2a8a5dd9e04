-- windowfunctions: lag and lead take an offset, which may be 0 or come from a column, and a default.
CREATE TABLE t(i INTEGER PRIMARY KEY, v, o);
INSERT INTO t VALUES(1, 'a', 0), (2, 'b', 1), (3, 'c', 2), (4, 'd', -1), (5, NULL, NULL), (6, 'f', '1'), (7, 'g', 99);
SELECT i, lag(v) OVER (ORDER BY i), lag(v, 2) OVER (ORDER BY i), lag(v, 2, 'none') OVER (ORDER BY i), lead(v, 0) OVER (ORDER BY i), lead(v, 1, i) OVER (ORDER BY i) FROM t ORDER BY i;
SELECT i, lag(v, o) OVER (ORDER BY i), lead(v, o, '-') OVER (ORDER BY i) FROM t ORDER BY i;
SELECT i, lag(v, 1.0) OVER (ORDER BY i), lag(v || '!', 1, v || '?') OVER (PARTITION BY i % 2 ORDER BY i) FROM t ORDER BY i;
-- error
SELECT lag() OVER () FROM t;
-- error
SELECT lag(v, 1, 2, 3) OVER () FROM t;
-- error
SELECT lag(DISTINCT v) OVER () FROM t;
