-- lang_select: in WHERE, GROUP BY and HAVING a column's name wins over an alias; in ORDER BY the alias wins.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 30), (2, 20), (3, 10);
SELECT a, b AS a FROM t WHERE a = 1;
SELECT -a AS a FROM t WHERE a > 0 ORDER BY a;
SELECT -a AS a FROM t ORDER BY a;
SELECT -a AS a FROM t ORDER BY a + 0;
SELECT -a AS a FROM t ORDER BY t.a;
SELECT a % 2 AS b, count(*) FROM t GROUP BY b ORDER BY 1, 2;
SELECT b AS a, count(*) FROM t GROUP BY a HAVING a < 3 ORDER BY 1;
