-- lang_expr "Subquery Expressions": a subquery of several columns is an operand of comparisons only.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
SELECT (SELECT a, b FROM t) = (1, 2), (SELECT a, b FROM t) < (1, 3), (1, 2) IN (SELECT a, b FROM t), (SELECT a, b FROM t) IS (1, NULL);
-- error
SELECT (SELECT a, b FROM t);
-- error
SELECT (SELECT a, b FROM t) + 1;
-- error
SELECT abs((SELECT a, b FROM t));
-- error
SELECT (SELECT a, b FROM t) = 1;
-- error
SELECT CASE (SELECT a, b FROM t) WHEN 1 THEN 1 END;
-- error
SELECT a IN (SELECT a, b FROM t) FROM t;
-- error
SELECT (a, b) IN (SELECT a FROM t) FROM t;
-- error
SELECT a FROM t ORDER BY (SELECT a, b FROM t);
-- error
SELECT a FROM t WHERE (SELECT a, b FROM t);
-- error
SELECT a FROM t LIMIT (SELECT a, b FROM t);
