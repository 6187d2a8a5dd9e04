-- lang_aggfunc: what each aggregate gives for integers, reals, texts, blobs and NULL.
CREATE TABLE t(k, v);
INSERT INTO t VALUES('int', 1), ('int', 3), ('real', 1.5), ('real', 2.5), ('text', 'a'), ('text', '2x'), ('blob', x'31'), ('blob', x'61'), ('null', NULL), ('mixed', 1), ('mixed', 2.5), ('mixed', '3'), ('mixed', NULL);
SELECT k, avg(v), count(v), count(*), max(v), min(v), sum(v), total(v), group_concat(v), typeof(sum(v)), typeof(avg(v)), typeof(max(v)) FROM t GROUP BY k ORDER BY k;
