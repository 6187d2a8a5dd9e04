-- lang_expr: an uncorrelated subquery may be evaluated once; its value is the same for all rows.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT count(DISTINCT (SELECT random())) FROM t;
SELECT a FROM t WHERE a > (SELECT avg(a) FROM t);
SELECT a - (SELECT min(a) FROM t) FROM t ORDER BY 1;
SELECT count(*) FROM t WHERE (SELECT random()) IS NOT NULL;
