-- lang_expr "Subquery Expressions": more rows than one are no error; more columns than one are.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
SELECT (SELECT a FROM t ORDER BY a DESC), (SELECT a FROM t WHERE a > 9);
-- error
SELECT (SELECT a, b FROM t);
-- error
SELECT 1 WHERE (1, 2) = (SELECT a FROM t);
-- error
SELECT (1, 2) IN (SELECT a FROM t);
-- error
SELECT 1 IN (SELECT a, b FROM t);
SELECT (1, 2) = (SELECT a, b FROM t), (3, 4) IN (SELECT a, b FROM t);
