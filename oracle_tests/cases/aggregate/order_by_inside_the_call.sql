-- lang_aggfunc: ORDER BY in a call decides in which order the inputs are taken.
CREATE TABLE t(g, v, n);
INSERT INTO t VALUES(1, 'c', 3), (1, 'a', 1), (2, 'b', 2), (2, NULL, 9), (1, 'a', 0);
SELECT group_concat(v ORDER BY v), group_concat(v ORDER BY n DESC), group_concat(v, '' ORDER BY v DESC, n), json_group_array(n ORDER BY n DESC), count(v ORDER BY n), sum(n ORDER BY v) FROM t;
SELECT g, group_concat(n ORDER BY n DESC) FROM t GROUP BY g ORDER BY g;
SELECT group_concat(DISTINCT v ORDER BY v DESC) FROM t;
SELECT json_group_object(v, n ORDER BY n) FROM t WHERE v IS NOT NULL;
SELECT group_concat(v ORDER BY v NULLS LAST), group_concat(v ORDER BY v COLLATE NOCASE DESC), group_concat(n ORDER BY 1) FROM t;
-- error
SELECT group_concat(DISTINCT v ORDER BY n), count(* ORDER BY v) FROM t;
-- error
SELECT abs(n ORDER BY v) FROM t;
-- error
SELECT group_concat(v ORDER BY count(*)) FROM t;
