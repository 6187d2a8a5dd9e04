-- Constants in GROUP BY and ORDER BY: integers are column numbers, others are values.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(2, 'x'), (1, 'y');
SELECT a, b FROM t ORDER BY 2 DESC;
SELECT a, b FROM t ORDER BY '2', a;
SELECT a, b FROM t ORDER BY 1 + 1, a;
SELECT a, b FROM t ORDER BY 2.0, a;
SELECT count(*) FROM t GROUP BY 'a';
SELECT count(*) FROM t GROUP BY 1.5;
SELECT b, count(*) FROM t GROUP BY 1 ORDER BY 1;
-- error
SELECT a FROM t ORDER BY 3;
-- error
SELECT a FROM t GROUP BY -1;
SELECT a FROM t ORDER BY NULL, a;
SELECT a FROM t ORDER BY TRUE, a DESC;
