-- lang_select "The ORDER BY clause": an integer constant is a column number, an alias is that column, else an expression.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 30), (2, 20), (3, 10);
SELECT a, b FROM t ORDER BY 2;
SELECT a, b AS a2 FROM t ORDER BY a2;
SELECT a, -b AS b FROM t ORDER BY b;
SELECT a, -b AS b FROM t ORDER BY b + 0;
SELECT a FROM t ORDER BY b;
SELECT a FROM t ORDER BY 1 + 0, b;
SELECT a FROM t ORDER BY +1, b;
SELECT a FROM t ORDER BY '1', a DESC;
SELECT a FROM t ORDER BY (1) DESC;
SELECT a FROM t ORDER BY 1.0, a DESC;
-- error
SELECT a FROM t ORDER BY 2;
-- error
SELECT a FROM t ORDER BY -1;
-- error
SELECT a FROM t ORDER BY 0;
SELECT a FROM t ORDER BY 99999999999, a;
SELECT a FROM t ORDER BY a COLLATE NOCASE DESC;
SELECT a AS x FROM t ORDER BY x COLLATE NOCASE DESC, "x";
