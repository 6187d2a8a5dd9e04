-- lang_select ORDER BY: an integer is a column, then an alias, then an expression.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1,9),(2,8),(3,7);
SELECT a, b FROM t ORDER BY 2;
SELECT a AS b, b AS a FROM t ORDER BY b;
SELECT -a AS x, b FROM t ORDER BY x;
SELECT a FROM t ORDER BY -a;
SELECT a, b FROM t ORDER BY a + b, b;
SELECT a AS x FROM t ORDER BY x + 0 DESC;
SELECT a FROM t ORDER BY '1', a DESC;
-- error
SELECT a FROM t ORDER BY 3;
-- error
SELECT a FROM t ORDER BY 0;
-- error
SELECT a FROM t UNION SELECT b FROM t ORDER BY a + 1;
