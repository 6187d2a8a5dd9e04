CREATE TABLE t(g, a);
INSERT INTO t VALUES(1,1),(1,1.0),(1,'1'),(1,NULL),(2,2),(2,2),(2,3),(3,NULL);
SELECT count(DISTINCT a), sum(DISTINCT a), avg(DISTINCT a), total(DISTINCT a) FROM t;
SELECT g, count(DISTINCT a), sum(DISTINCT a), max(DISTINCT a) FROM t GROUP BY g;
SELECT count(DISTINCT g), count(DISTINCT a), count(*) FROM t;
-- error
SELECT count(DISTINCT a, g) FROM t;
-- error
SELECT count(DISTINCT *) FROM t;
-- error
SELECT count(DISTINCT) FROM t;
SELECT count(DISTINCT a COLLATE NOCASE) FROM (SELECT 'x' AS a UNION ALL SELECT 'X');
