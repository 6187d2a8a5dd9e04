-- lang_expr "The BETWEEN operator": as a value both bounds are computed, where only truth matters the first may decide
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 1), (2, NULL), (3, 9), (4, -9223372036854775807 - 1);
-- error
SELECT 1 BETWEEN 2 AND abs(-9223372036854775807 - 1);
-- error
SELECT a BETWEEN 9 AND abs(b) FROM t;
-- error
SELECT a NOT BETWEEN 9 AND abs(b) FROM t;
-- error
SELECT sum(a BETWEEN 9 AND abs(b)) FROM t;
-- error
SELECT a BETWEEN NULL AND abs(b) FROM t;
SELECT a FROM t WHERE a BETWEEN 9 AND abs(b);
SELECT a FROM t WHERE a BETWEEN NULL AND abs(b);
SELECT a FROM t WHERE a NOT BETWEEN 9 AND abs(b);
-- error
SELECT a FROM t WHERE a NOT BETWEEN NULL AND abs(b);
-- error
SELECT a FROM t WHERE a BETWEEN 0 AND abs(b);
SELECT CASE WHEN a BETWEEN NULL AND abs(b) THEN 'in' ELSE 'out' END FROM t;
SELECT count(*) FROM t GROUP BY a HAVING a BETWEEN NULL AND abs(max(b));
SELECT t.a FROM t LEFT JOIN t AS u ON t.a BETWEEN NULL AND abs(u.b);
