-- lang_with, lang_update: the target is never the CTE of that name, what FROM names is
CREATE TABLE t(k, v); INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c');
WITH t2(k, v) AS (VALUES(1,'A'),(3,'C')) UPDATE t SET v=t2.v FROM t2 WHERE t2.k=t.k;
SELECT * FROM t ORDER BY k;
WITH t(k, v) AS (VALUES(2,'cte')) UPDATE t SET v=(SELECT v FROM t WHERE k=2) WHERE k=2;
SELECT * FROM t ORDER BY k;
WITH top AS (SELECT max(k) AS m FROM t) UPDATE t SET k=k+m FROM top;
SELECT * FROM t ORDER BY k;
-- error
WITH a AS (SELECT 1), a AS (SELECT 2) UPDATE t SET k=0;
-- error
WITH a(x, y) AS (SELECT 1) UPDATE t SET k=(SELECT x FROM a);
SELECT count(*) FROM t WHERE k=0;
