-- A random value of a subquery is not computed twice where the subquery stays one.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT count(*) FROM (SELECT random() AS r FROM t LIMIT 3) WHERE r = r;
SELECT count(*) FROM (SELECT DISTINCT random() AS r FROM t) WHERE r IS NOT NULL;
WITH c AS MATERIALIZED (SELECT random() AS r FROM t) SELECT count(*) FROM c WHERE r = r;
