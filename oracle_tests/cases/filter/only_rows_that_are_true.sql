-- lang_aggfunc: only rows for which FILTER's expression is true are included; NULL and 0 are not.
CREATE TABLE t(v, c);
INSERT INTO t VALUES(1, 1), (2, 0), (3, NULL), (4, 'yes'), (5, '1yes'), (6, 0.5), (7, x'31');
SELECT count(*) FILTER (WHERE c), group_concat(v) FILTER (WHERE c), sum(v) FILTER (WHERE NOT c), count(*) FILTER (WHERE c IS NULL) FROM t;
SELECT count(v) FILTER (WHERE c = 1), max(v) FILTER (WHERE c = 0), min(v) FILTER (WHERE c > 0) FROM t;
