-- lang_aggfunc: each call has its own FILTER.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('b', 4), ('c', 5);
SELECT g, sum(v) FILTER (WHERE v > 1), sum(v) FILTER (WHERE v < 4), sum(v) FROM t GROUP BY g ORDER BY g;
SELECT max(v) FILTER (WHERE g = 'a'), max(v) FILTER (WHERE g = 'b'), min(v) FILTER (WHERE g > 'a') FROM t;
SELECT count(*) FILTER (WHERE v > 2) - count(*) FILTER (WHERE v <= 2) FROM t;
