-- lang_aggfunc: aggregates skip NULLs; of nothing but NULLs sum is NULL, total 0.0 and count 0.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, NULL), (1, NULL), (2, NULL), (2, 4), (2, 6);
SELECT g, count(*), count(v), sum(v), total(v), avg(v), min(v), max(v), group_concat(v), json_group_array(v) FROM t GROUP BY g ORDER BY g;
SELECT group_concat(v, NULL), group_concat(NULL, ','), group_concat(v, g) FROM t;
SELECT max(NULL, 1), min(1, NULL), coalesce(NULL, NULL, 3), nullif(NULL, 1), ifnull(NULL, NULL);
