-- DISTINCT changes no EXISTS and what count() sees only through a subquery.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (1), (NULL);
SELECT EXISTS(SELECT DISTINCT a FROM t), (SELECT count(*) FROM (SELECT DISTINCT a FROM t)), count(a), count(DISTINCT a) FROM t;
SELECT DISTINCT count(*), count(a) FROM t;
