-- windowfunctions "Frame Boundaries": with RANGE, where a value is no number the boundary is that of its equals.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, NULL), (2, NULL), (3, 1), (4, 2.5), (5, 'x'), (6, 'x'), (7, x'01'), (8, 10);
SELECT a, group_concat(a) OVER (ORDER BY b RANGE BETWEEN 2 PRECEDING AND 2 FOLLOWING) FROM t ORDER BY a;
SELECT a, group_concat(a) OVER (ORDER BY b DESC RANGE BETWEEN 2 PRECEDING AND 2 FOLLOWING) FROM t ORDER BY a;
SELECT a, group_concat(a) OVER (ORDER BY b RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) FROM t ORDER BY a;
SELECT a, group_concat(a) OVER (ORDER BY b NULLS LAST RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) FROM t ORDER BY a;
