-- windowfunctions: first_value, last_value and nth_value look at the frame.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3), (4);
SELECT a, first_value(a) OVER w, last_value(a) OVER w, nth_value(a, 2) OVER w FROM t WINDOW w AS (ORDER BY a) ORDER BY a;
SELECT a, first_value(a) OVER w, last_value(a) OVER w, nth_value(a, 2) OVER w FROM t WINDOW w AS (ORDER BY a ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) ORDER BY a;
SELECT a, first_value(a) OVER w, last_value(a) OVER w, nth_value(a, 1) OVER w FROM t WINDOW w AS (ORDER BY a ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) ORDER BY a;
-- error
SELECT nth_value(a, 0) OVER () FROM t;
-- error
SELECT nth_value(a, -1) OVER () FROM t;
-- error
SELECT nth_value(a, 1.5) OVER () FROM t;
-- error
SELECT nth_value(a) OVER () FROM t;
