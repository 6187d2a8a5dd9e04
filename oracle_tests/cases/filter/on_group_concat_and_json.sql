-- lang_aggfunc: FILTER with aggregates that build texts and documents.
CREATE TABLE t(g, k, v);
INSERT INTO t VALUES(1, 'a', 1), (1, 'b', NULL), (1, 'c', 3), (2, 'd', 4);
SELECT g, group_concat(k ORDER BY k DESC) FILTER (WHERE v IS NOT NULL), json_group_array(v) FILTER (WHERE v > 1), json_group_object(k, v) FILTER (WHERE k < 'c') FROM t GROUP BY g ORDER BY g;
SELECT string_agg(k, '') FILTER (WHERE g = 3), count(DISTINCT g) FILTER (WHERE v > 0), median(v) FILTER (WHERE g = 1) FROM t;
