-- windowfunctions: first_value, last_value and nth_value look at the frame, not at the partition.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd');
SELECT i, first_value(v) OVER w, last_value(v) OVER w, nth_value(v, 2) OVER w FROM t WINDOW w AS (ORDER BY i ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) ORDER BY i;
SELECT i, first_value(v) OVER w, last_value(v) OVER w, nth_value(v, 1) OVER w FROM t WINDOW w AS (ORDER BY i ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) ORDER BY i;
SELECT i, last_value(v) OVER (ORDER BY i), last_value(v) OVER (ORDER BY i DESC), last_value(v) OVER (), nth_value(v, 3) OVER (ORDER BY i) FROM t ORDER BY i;
SELECT first_value(v) OVER (ORDER BY i ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) FROM t ORDER BY i;
-- error
SELECT nth_value(v, 0) OVER (ORDER BY i) FROM t;
-- error
SELECT nth_value(v, 1.5) OVER (ORDER BY i) FROM t;
-- error
SELECT nth_value(v, 'x') OVER (ORDER BY i) FROM t;
SELECT nth_value(v, '2') OVER (ORDER BY i), nth_value(v, 2.0) OVER (ORDER BY i) FROM t ORDER BY i;
