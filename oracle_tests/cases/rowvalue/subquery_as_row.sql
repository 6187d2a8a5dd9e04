-- rowvalue §2.3: a subquery of several columns is a row value; its first row counts, NULLs if there is none.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (2, 'y');
SELECT (1, 'x') = (SELECT a, b FROM t ORDER BY a), (SELECT a, b FROM t ORDER BY a DESC) = (2, 'y');
SELECT (1, 'x') = (SELECT a, b FROM t WHERE 0), ((1, 'x') = (SELECT a, b FROM t WHERE 0)) IS NULL;
SELECT (SELECT 1, 2) < (SELECT 1, 3), (SELECT 1, 2) IS (SELECT 1, 2), (SELECT 1, 2) IN (SELECT 1, 2);
SELECT a FROM t WHERE (a, b) = (SELECT max(a), max(b) FROM t);
