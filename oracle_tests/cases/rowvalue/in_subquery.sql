-- rowvalue §2.2: a row value on the left of IN and a subquery of as many columns.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (2, 'y'), (NULL, 'z');
SELECT (1, 'x') IN (SELECT a, b FROM t), (1, 'y') IN (SELECT a, b FROM t), (NULL, 'z') IN (SELECT a, b FROM t), (3, 'z') IN (SELECT a, b FROM t);
SELECT (1, 'y') NOT IN (SELECT a, b FROM t WHERE a), (3, 'z') NOT IN (SELECT a, b FROM t), (1, 1) NOT IN (SELECT 1, 1 WHERE 0);
SELECT a FROM t WHERE (a, b) IN (SELECT a, b FROM t) ORDER BY a;
SELECT b FROM t WHERE (b, a) IN (VALUES('x', 1), ('y', 3), ('z', NULL));
