-- lang_aggfunc "sum": of no rows or only NULLs sum is NULL and total 0.0.
CREATE TABLE t(v);
SELECT sum(v), total(v), avg(v), count(v), count(*), min(v), max(v), group_concat(v), string_agg(v, ','), json_group_array(v), json_group_object(v, v), median(v) FROM t;
INSERT INTO t VALUES(NULL), (NULL);
SELECT sum(v), total(v), avg(v), count(v), count(*), min(v), max(v), group_concat(v), string_agg(v, ','), json_group_array(v) FROM t;
SELECT typeof(sum(v)), typeof(total(v)), typeof(count(v)) FROM t;
