-- lang_select "Bare columns": other aggregates beside a single max() change nothing.
CREATE TABLE t(n, v);
INSERT INTO t VALUES('a', 1), ('b', 9), ('c', 5);
SELECT n, max(v), count(*), sum(v), avg(v), group_concat(v) FROM t;
SELECT n, count(*), min(v) FROM t;
SELECT count(*), n, total(v), max(v) FROM t WHERE v < 9;
