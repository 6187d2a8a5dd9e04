-- lang_select: result expressions need not read any column.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT 5 FROM t;
SELECT 5, 'x' || 1 FROM t WHERE a > 1;
SELECT count(5), sum(5), 7 FROM t;
SELECT NULL FROM t GROUP BY a;
SELECT (SELECT 3) FROM t LIMIT 1;
