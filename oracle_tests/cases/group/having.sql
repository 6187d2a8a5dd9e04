CREATE TABLE t(g, v INT);
INSERT INTO t VALUES('a',1),('a',2),('b',3),('c',4),('c',5),('c',6);
SELECT g, sum(v) FROM t GROUP BY g HAVING count(*) > 1;
SELECT g, sum(v) AS s FROM t GROUP BY g HAVING s > 3 ORDER BY s DESC;
SELECT g FROM t GROUP BY g HAVING max(v) - min(v) = 1;
SELECT g FROM t GROUP BY g HAVING g <> 'a';
SELECT sum(v) FROM t HAVING count(*) > 5;
SELECT sum(v) FROM t HAVING count(*) > 6;
SELECT g FROM t GROUP BY g HAVING NULL;
SELECT g FROM t WHERE v > 1 GROUP BY g HAVING count(*) = 1;
-- error
SELECT v FROM t HAVING v > 1;
SELECT DISTINCT count(*) FROM t GROUP BY g HAVING count(*) < 3;
