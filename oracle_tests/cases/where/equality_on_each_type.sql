-- lang_expr: = finds rows of equal value, by the column's affinity.
CREATE TABLE t(i INT, r REAL, s TEXT, n);
INSERT INTO t VALUES(1, 1, '1', 1), (2, 2.5, 'two', 'two'), (3, 3, '3.0', x'33');
SELECT i FROM t WHERE i = 1.0;
SELECT i FROM t WHERE r = '2.5';
SELECT i FROM t WHERE s = 1;
SELECT i FROM t WHERE n = '1';
SELECT i FROM t WHERE n = x'33';
SELECT i FROM t WHERE s = 3;
SELECT i FROM t WHERE i = '3abc';
