-- lang_expr "Operators": all operators generally give NULL when an operand is NULL; & with 0 is no exception.
SELECT NULL & 0, 0 & NULL, NULL | -1, -1 | NULL, NULL << 0, 0 << NULL, NULL >> 0, ~NULL;
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, NULL), (NULL, 1), (1, 1), (0, NULL);
SELECT a, b, a & b, a | b, a << b, ~b FROM t;
SELECT a FROM t WHERE a & b OR a IS NULL;
