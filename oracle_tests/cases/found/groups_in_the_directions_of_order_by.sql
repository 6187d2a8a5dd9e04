-- Where GROUP BY and ORDER BY have equally many terms, rows are sorted for their groups in the directions of ORDER BY,
-- whatever its terms are: ties of ORDER BY show it. The same list serves both clauses, also with DISTINCT; an index
-- that brings groups together but not in that order is read forwards, and what is behind it sorts.
CREATE TABLE t(a, b TEXT COLLATE NOCASE, c);
INSERT INTO t VALUES (1, 'x', 1), (1.0, 'X', 1), (3, 'y', 1), (1, 'X', 1), (2, 'y', 0), (NULL, 'z', 0), (2.0, NULL, 3);
-- ordered
SELECT a, b, count(*) FROM t GROUP BY a, b ORDER BY count(*) DESC, 1 + 0 * sum(c);
-- ordered
SELECT a, b, count(*) FROM t GROUP BY a, b ORDER BY 1 + 0 * sum(c), count(*) DESC;
-- ordered
SELECT a, count(*) FROM t GROUP BY a ORDER BY c > 9 DESC;
-- ordered
SELECT a, count(*) FROM t GROUP BY a ORDER BY c > 9 DESC NULLS FIRST LIMIT 2;
-- ordered
SELECT a, count(*) FROM t GROUP BY a ORDER BY c > 9 DESC, 1 + 0 * sum(c) DESC;
-- ordered
SELECT a, row_number() OVER (ORDER BY count(*) > 9 DESC) FROM t GROUP BY a;
-- ordered
SELECT DISTINCT b FROM t GROUP BY b ORDER BY 1 DESC;
EXPLAIN QUERY PLAN SELECT DISTINCT b FROM t GROUP BY b ORDER BY 1 DESC;
CREATE INDEX t_a ON t(a);
-- ordered
SELECT a, c, rowid FROM t GROUP BY a, c ORDER BY a DESC, c DESC;
-- ordered
SELECT a, c, rowid FROM t GROUP BY a, c ORDER BY a, c DESC;
-- ordered
SELECT DISTINCT a, rowid FROM t GROUP BY a ORDER BY a DESC;
EXPLAIN QUERY PLAN SELECT a, c, rowid FROM t GROUP BY a, c ORDER BY a DESC, c DESC;
DROP INDEX t_a;
CREATE INDEX t_ba ON t(b DESC, a);
-- ordered
SELECT a, b, sum(c), rowid FROM t GROUP BY a, b ORDER BY 1 DESC, b;
EXPLAIN QUERY PLAN SELECT a, b, sum(c), rowid FROM t GROUP BY a, b ORDER BY 1 DESC, b;
-- ordered
SELECT a, b, sum(c), rowid FROM t GROUP BY b, a ORDER BY b, a DESC;
EXPLAIN QUERY PLAN SELECT a, b, sum(c), rowid FROM t GROUP BY b, a ORDER BY b, a DESC;
