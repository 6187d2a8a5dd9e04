-- A constant in ORDER BY, or in the order of a window over groups, orders nothing, but its direction is that of the
-- group key in its place where rows are sorted for their groups.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES (1, 2, 3), (2, 2, 4), (3, 1, 5), (1, 1, 1);
-- ordered
SELECT a, b FROM t GROUP BY b, a ORDER BY 'x', a % 2 DESC;
-- ordered
SELECT a, b FROM t GROUP BY b, a ORDER BY 'x' DESC, a % 2;
-- ordered
SELECT a, b FROM t GROUP BY b, a ORDER BY 'x' DESC, 1.5 DESC;
-- ordered
SELECT a, b FROM t GROUP BY b, a ORDER BY 'x' DESC, 1.5 DESC, NULL;
-- ordered
SELECT a FROM t GROUP BY a ORDER BY 'x' COLLATE NOCASE DESC;
-- ordered
SELECT DISTINCT a FROM t GROUP BY a ORDER BY 1 + 0 DESC;
-- ordered
SELECT * FROM (SELECT a FROM t GROUP BY a ORDER BY 'x' DESC) JOIN t AS u ON 1;
SELECT (SELECT a FROM t AS u WHERE u.a > t.a GROUP BY a ORDER BY 'x' DESC) FROM t;
SELECT (SELECT a FROM t AS u WHERE u.a > t.a GROUP BY a ORDER BY t.a DESC) FROM t;
SELECT (SELECT a FROM t AS u WHERE u.a > t.a GROUP BY a ORDER BY t.a) FROM t;
SELECT b, first_value(b) OVER (ORDER BY 1 DESC) FROM t GROUP BY a ORDER BY a DESC;
SELECT a, b, first_value(b) OVER (PARTITION BY 1 ORDER BY 1 DESC) FROM t GROUP BY a, b ORDER BY a, b;
EXPLAIN QUERY PLAN SELECT a FROM t GROUP BY a ORDER BY 'x', a;
EXPLAIN QUERY PLAN SELECT a FROM t GROUP BY a ORDER BY a, 'x';
EXPLAIN QUERY PLAN SELECT a FROM t GROUP BY a ORDER BY a;
CREATE INDEX ta ON t(a);
-- ordered
SELECT a FROM t GROUP BY a ORDER BY 'x' DESC;
EXPLAIN QUERY PLAN SELECT a FROM t GROUP BY a ORDER BY 'x', a DESC;
