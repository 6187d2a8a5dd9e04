CREATE TABLE t(a INT, b INT);
INSERT INTO t VALUES(1,2),(3,4),(1,NULL);
SELECT (1,2) = (1,2), (1,2) < (1,3), (1,NULL) = (1,2), (1,NULL) = (2,2), (2,NULL) > (1,5);
SELECT * FROM t WHERE (a,b) = (3,4);
SELECT * FROM t WHERE (a,b) IN (SELECT 1,2 UNION SELECT 3,4);
SELECT * FROM t WHERE (a,b) > (1,2);
SELECT (SELECT a, b FROM t WHERE a = 3) = (3,4);
-- error
SELECT (1,2);
-- error
SELECT (1,2) = (1,2,3);
-- error
SELECT (1,2) + 1;
-- error
SELECT * FROM t WHERE (a,b) = 1;
