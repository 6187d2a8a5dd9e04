-- windowfunctions: FILTER with an aggregate window function; rows that are not true are in no frame.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, 'x'), (2, 'y'), (3, 'x'), (4, 'z');
SELECT a, count(*) FILTER (WHERE b = 'x') OVER (ORDER BY a) FROM t ORDER BY a;
SELECT a, group_concat(b, '') FILTER (WHERE b <> 'y') OVER (ORDER BY a ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t ORDER BY a;
-- error
SELECT a, lead(b) FILTER (WHERE b = 'x') OVER (ORDER BY a) FROM t;
