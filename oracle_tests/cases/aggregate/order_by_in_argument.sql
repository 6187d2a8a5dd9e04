-- lang_aggfunc: ORDER BY after the last argument decides the order in which an aggregate sees its rows.
CREATE TABLE t(a, b);
INSERT INTO t VALUES('x', 3), ('y', 1), ('z', 2);
SELECT group_concat(a ORDER BY b), group_concat(a ORDER BY b DESC), group_concat(a, '-' ORDER BY a DESC) FROM t;
SELECT string_agg(a, '' ORDER BY b % 2, a) FROM t;
SELECT json_group_array(a ORDER BY b) FROM t;
SELECT sum(b ORDER BY a), count(* ) FROM t;
SELECT group_concat(DISTINCT b % 2 ORDER BY b % 2 DESC) FROM t;
