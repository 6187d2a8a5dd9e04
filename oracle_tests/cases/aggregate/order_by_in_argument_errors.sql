-- lang_aggfunc: ORDER BY stands only inside aggregates, not in scalar functions and not in window calls.
CREATE TABLE t(a, b);
-- error
SELECT abs(a ORDER BY b) FROM t;
-- error
SELECT group_concat(a ORDER BY nope) FROM t;
-- error
SELECT group_concat(ORDER BY a) FROM t;
-- error
SELECT count(* ORDER BY a) FROM t;
-- error
SELECT sum(a ORDER BY b) OVER () FROM t;
-- error
SELECT sum(a ORDER BY sum(b)) FROM t;
