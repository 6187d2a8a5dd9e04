-- What NULL does to each aggregate.
CREATE TABLE t(v);
INSERT INTO t VALUES(NULL), (2), (NULL), (4);
SELECT count(*), count(v), sum(v), avg(v), total(v), min(v), max(v), group_concat(v), sum(v IS NULL), sum(coalesce(v, 0)), avg(coalesce(v, 0)), count(v + NULL), max(v, 3) FROM t WHERE v = 2;
SELECT count(*), count(v), avg(v), group_concat(coalesce(v, '-'), '') FROM t;
SELECT sum(v) FROM t WHERE v IS NULL;
SELECT count(DISTINCT v), sum(DISTINCT v) FROM t;
