-- lang_expr "Subquery Expressions": the value is the first row's; NULL if there is none.
CREATE TABLE t(a);
INSERT INTO t VALUES(3), (1), (2);
SELECT (SELECT a FROM t ORDER BY a), (SELECT a FROM t ORDER BY a DESC), (SELECT a FROM t WHERE 0);
SELECT typeof((SELECT NULL)), typeof((SELECT 1.5)), (SELECT 'x') || (SELECT 'y');
SELECT (SELECT (SELECT (SELECT 7)));
SELECT (SELECT a FROM t LIMIT 1 OFFSET 99) IS NULL;
