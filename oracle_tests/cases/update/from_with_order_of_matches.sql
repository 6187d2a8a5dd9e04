-- lang_update "UPDATE FROM": joins, subqueries and CTEs in FROM; a row is changed once
CREATE TABLE t(id INTEGER PRIMARY KEY, v, w);
CREATE TABLE s(tid, amount);
INSERT INTO t VALUES(1,0,NULL),(2,0,NULL),(3,0,NULL);
INSERT INTO s VALUES(1,10),(1,20),(2,5);
UPDATE t SET v=d.total, w=d.n FROM (SELECT tid, sum(amount) AS total, count(*) AS n FROM s GROUP BY tid) AS d WHERE d.tid=t.id;
SELECT * FROM t;
SELECT changes();
WITH big AS (SELECT tid FROM s WHERE amount>=10) UPDATE t SET w='big' FROM big WHERE big.tid=t.id;
SELECT changes();
SELECT * FROM t;
UPDATE t SET v=o.v+100 FROM t AS o WHERE o.id=t.id+1 RETURNING id, v;
UPDATE t SET w=s.amount FROM s LEFT JOIN (SELECT 1 AS one) ON one=2 WHERE s.tid=t.id AND one IS NULL AND s.amount=5;
SELECT * FROM t;
-- error
UPDATE t SET v=1 FROM t WHERE 1;
UPDATE t SET v=v FROM s AS t WHERE 1;
