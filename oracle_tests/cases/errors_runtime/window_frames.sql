-- windowfunctions "Frame Specifications": offsets must be non-negative numbers, integers for ROWS and GROUPS.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
-- error
SELECT sum(a) OVER (ORDER BY a ROWS -1 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS 1.5 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a GROUPS 'x' PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a RANGE -1 PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a RANGE 'x' PRECEDING) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY a ROWS BETWEEN 1 FOLLOWING AND NULL FOLLOWING) FROM t;
SELECT sum(a) OVER (ORDER BY a RANGE 0.5 PRECEDING) FROM t;
SELECT sum(a) OVER (ORDER BY a ROWS '1' PRECEDING) FROM t;
