CREATE TABLE t(g TEXT, h INT, v REAL);
INSERT INTO t VALUES('a',1,1.5),('a',2,2.5),('b',1,NULL),('b',1,4),(NULL,3,5),(NULL,NULL,6),('',0,0);
SELECT g, count(*), count(v), sum(v), avg(v), min(v), max(v), total(v) FROM t GROUP BY g;
SELECT g, h, count(*) FROM t GROUP BY g, h;
SELECT count(*) FROM t GROUP BY g ORDER BY 1, g;
SELECT g FROM t GROUP BY g ORDER BY g DESC;
SELECT h % 2 AS odd, sum(v) FROM t GROUP BY odd;
SELECT h % 2, sum(v) FROM t GROUP BY 1;
SELECT sum(v) FROM t GROUP BY g, NULL;
-- error
SELECT g FROM t GROUP BY 2;
-- error
SELECT g FROM t GROUP BY 0;
-- error
SELECT count(*) FROM t GROUP BY 1;
-- error
SELECT g FROM t GROUP BY nope;
