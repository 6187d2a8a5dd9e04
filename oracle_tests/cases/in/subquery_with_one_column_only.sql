-- lang_expr: the subquery must have as many columns as the left side has elements.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, NULL);
-- error
SELECT 1 IN (SELECT a, b FROM t);
-- error
SELECT (1, 2) IN (SELECT a FROM t);
-- error
SELECT (1, 2, 3) IN t;
SELECT (1, 2) IN (SELECT a, b FROM t), (3, 4) IN (SELECT a, b FROM t), (3, NULL) IN (SELECT a, b FROM t), (4, NULL) IN (SELECT a, b FROM t), (NULL, NULL) IN (SELECT a, b FROM t WHERE 0), (1, 2) NOT IN (SELECT a, b FROM t), (1, 3) NOT IN (SELECT a, b FROM t);
SELECT a FROM t WHERE (b, a) IN (SELECT 2, 1);
-- error
SELECT 1 IN (SELECT *);
-- error
SELECT t.* IN (SELECT 1) FROM t;
