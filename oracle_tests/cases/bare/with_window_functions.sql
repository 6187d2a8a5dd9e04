-- Bare columns of a grouped query may go into a window function.
CREATE TABLE t(g, n, v);
INSERT INTO t VALUES(1, 'a', 3), (1, 'b', 8), (2, 'c', 9), (2, 'd', 1), (3, 'e', 4);
SELECT g, n, max(v), row_number() OVER (ORDER BY n DESC) FROM t GROUP BY g ORDER BY g;
SELECT n, max(v), group_concat(n) OVER (ORDER BY g) FROM t GROUP BY g ORDER BY g;
