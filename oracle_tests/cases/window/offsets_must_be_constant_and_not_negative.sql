-- windowfunctions "Frame Boundaries": the offset is a non-negative number; for ROWS and GROUPS an integer.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (2, 2), (3, 4);
-- error
SELECT sum(a) OVER (ORDER BY a ROWS -1 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS 1.5 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS 'x' PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS NULL PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a GROUPS -1 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a RANGE -0.5 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a RANGE 'x' PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS BETWEEN CURRENT ROW AND -1 FOLLOWING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS a PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a RANGE 1.5 PRECEDING), sum(a) OVER (ORDER BY a ROWS '1' PRECEDING), sum(a) OVER (ORDER BY a ROWS 1.0 PRECEDING), sum(a) OVER (ORDER BY a ROWS 1 + 1 PRECEDING), sum(a) OVER (ORDER BY a ROWS (SELECT 1) PRECEDING) FROM t ORDER BY a;
