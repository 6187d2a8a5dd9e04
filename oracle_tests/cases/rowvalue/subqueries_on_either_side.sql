-- rowvalue: a subquery of several columns is a row value; without rows it is a row of NULLs.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
SELECT (SELECT a, b FROM t WHERE a = 1) = (1, 2), (1, 2) = (SELECT a, b FROM t WHERE a = 1), (SELECT a, b FROM t WHERE a = 3) > (SELECT a, b FROM t WHERE a = 1);
SELECT (SELECT a, b FROM t WHERE a = 9) IS (NULL, NULL), (SELECT a, b FROM t WHERE a = 9) = (1, 2), (SELECT a, b FROM t ORDER BY a DESC) = (3, 4);
SELECT a FROM t WHERE (a, b) = (SELECT a, max(b) FROM t);
-- error
SELECT (SELECT a, b FROM t) = (1, 2, 3);
-- error
SELECT (1, 2) = (SELECT a FROM t);
