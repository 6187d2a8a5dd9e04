-- lang_select "Bare columns": the rule holds for min() and max() of any expression.
CREATE TABLE t(g, n, v);
INSERT INTO t VALUES(1, 'a', -7), (1, 'b', 3), (2, 'c', 2), (2, 'd', -5);
SELECT g, n, v, max(abs(v)) FROM t GROUP BY g ORDER BY g;
SELECT n, min(v * v) FROM t;
SELECT n, max(length(n) || v) FROM t;
SELECT n, max(CASE WHEN v > 0 THEN v END) FROM t;
