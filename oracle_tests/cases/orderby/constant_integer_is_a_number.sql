-- lang_select: a constant integer K is the K-th column, from 1; an expression of constants is not.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'z'), (2, 'y');
SELECT a, b FROM t ORDER BY 2;
SELECT a, b FROM t ORDER BY 2, 1 DESC;
SELECT a, b FROM t ORDER BY (2);
-- error
SELECT a, b FROM t ORDER BY 3;
-- error
SELECT a, b FROM t ORDER BY 0;
-- error
SELECT a, b FROM t ORDER BY -1;
-- error
SELECT a, b FROM t ORDER BY a, 9;
SELECT b FROM t ORDER BY +1 DESC;
