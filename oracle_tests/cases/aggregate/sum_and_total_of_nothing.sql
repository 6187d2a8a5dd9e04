-- lang_aggfunc sum: NULL when there are no non-NULL rows, where total() is 0.0.
CREATE TABLE t(a);
SELECT sum(a), total(a), avg(a), count(a), max(a), group_concat(a) FROM t;
INSERT INTO t VALUES(NULL), (NULL);
SELECT sum(a), total(a), avg(a), count(a), min(a), string_agg(a, ',') FROM t;
SELECT typeof(sum(a)), typeof(total(a)), typeof(avg(a)) FROM t;
