-- windowfunctions: with FILTER only rows of the frame for which it is true are given to the aggregate.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, 5), (2, NULL), (3, 2), (4, 8), (5, 1);
SELECT i, sum(v) FILTER (WHERE v > 1) OVER (ORDER BY i), count(*) FILTER (WHERE v IS NULL) OVER (ORDER BY i), group_concat(i) FILTER (WHERE i % 2) OVER (ORDER BY i ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t ORDER BY i;
SELECT i, max(v) FILTER (WHERE i < 3) OVER () FROM t ORDER BY i;
-- error
SELECT rank() FILTER (WHERE v) OVER (ORDER BY i) FROM t;
-- error
SELECT first_value(v) FILTER (WHERE v) OVER (ORDER BY i) FROM t;
