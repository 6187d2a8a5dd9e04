-- lang_select: an identifier in ORDER BY that is an alias means that result column, even if a column has the name.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 3), (2, 2), (3, 1);
SELECT b AS a FROM t ORDER BY a;
SELECT b AS a FROM t ORDER BY t.a;
SELECT b AS a FROM t ORDER BY a * 1;
SELECT -a AS b, b AS c FROM t ORDER BY b;
SELECT a AS x, b AS x FROM t ORDER BY x;
