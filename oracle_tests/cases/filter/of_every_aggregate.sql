-- lang_aggfunc: the clause goes with each aggregate function.
CREATE TABLE t(v);
INSERT INTO t VALUES(1), (2), (3), (4);
SELECT avg(v) FILTER (WHERE v > 1), count(v) FILTER (WHERE v > 1), count(*) FILTER (WHERE v > 1), group_concat(v) FILTER (WHERE v > 1), group_concat(v, '-') FILTER (WHERE v > 1), string_agg(v, '+') FILTER (WHERE v > 1), max(v) FILTER (WHERE v < 4), min(v) FILTER (WHERE v > 1), sum(v) FILTER (WHERE v > 1), total(v) FILTER (WHERE v > 9) FROM t;
SELECT json_group_array(v) FILTER (WHERE v % 2), json_group_object('k' || v, v) FILTER (WHERE v > 3), hex(jsonb_group_array(v) FILTER (WHERE v = 1)) FROM t;
