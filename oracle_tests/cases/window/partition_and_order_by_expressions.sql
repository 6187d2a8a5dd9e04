-- windowfunctions: PARTITION BY and ORDER BY of a window take any expressions.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, 5), (2, 3), (3, 8), (4, 1), (5, 9), (6, 2);
SELECT i, sum(v) OVER (PARTITION BY i % 2 ORDER BY -v) FROM t ORDER BY i;
SELECT i, row_number() OVER (PARTITION BY v > 4 ORDER BY v % 3, i) FROM t ORDER BY i;
SELECT i, group_concat(v) OVER (PARTITION BY CASE WHEN i < 4 THEN 'lo' ELSE 'hi' END ORDER BY v DESC) FROM t ORDER BY i;
SELECT i, count(*) OVER (PARTITION BY NULL), count(*) OVER (PARTITION BY 1, 2) FROM t ORDER BY i;
SELECT i, rank() OVER (ORDER BY 1), rank() OVER (ORDER BY 'x') FROM t ORDER BY i;
