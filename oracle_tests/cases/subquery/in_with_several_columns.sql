-- lang_expr: the number of columns of IN's subquery must be that of the left side.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
-- error
SELECT 1 IN (SELECT a, b FROM t);
-- error
SELECT 1 IN t;
-- error
SELECT (1, 2) IN (SELECT a FROM t);
-- error
SELECT (1, 2, 3) IN t;
SELECT (1, 2) IN t, (2, 1) IN t, (1, 2) NOT IN t;
SELECT (1, 2) IN (SELECT a, b FROM t), (1, NULL) IN (SELECT a, b FROM t), (9, NULL) IN (SELECT a, b FROM t);
