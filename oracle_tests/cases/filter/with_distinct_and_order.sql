-- FILTER stands behind DISTINCT and ORDER BY of the call.
CREATE TABLE t(a, b);
INSERT INTO t VALUES('x', 2), ('y', 1), ('x', 3), ('z', 9);
SELECT group_concat(a, '' ORDER BY b DESC) FILTER (WHERE b < 5) FROM t;
SELECT count(DISTINCT a) FILTER (WHERE b > 1) FROM t;
SELECT string_agg(a, '+' ORDER BY a) FILTER (WHERE a <> 'y') FROM t;
