-- lang_aggfunc: a FILTER belongs to one call; the same call without it is another.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('a', 3), ('b', 4), ('b', NULL), ('c', 5);
SELECT g, sum(v), sum(v) FILTER (WHERE v > 1), sum(v) FILTER (WHERE v > 2), count(*) FILTER (WHERE v IS NULL) FROM t GROUP BY g ORDER BY g;
SELECT sum(v) FILTER (WHERE g = 'a') - sum(v) FILTER (WHERE g = 'b'), sum(v) FILTER (WHERE g = 'z') FROM t;
