-- lang_update: FROM over VALUES, table-valued functions and CTEs
CREATE TABLE t(k TEXT PRIMARY KEY, v);
INSERT INTO t VALUES('a',1),('b',2),('c',3);
UPDATE t SET v=column2 FROM (VALUES('a','A'),('c','C')) WHERE column1=k;
UPDATE t SET v=j.value FROM json_each('{"b":[1,2],"z":0}') AS j WHERE j.key=t.k;
WITH n(k, d) AS (SELECT k, upper(k)||v FROM t) UPDATE t SET v=n.d FROM n WHERE n.k=t.k AND t.k<>'b' RETURNING *;
UPDATE t SET (k, v)=(s.k||'2', s.n) FROM (SELECT k, count(*) OVER () AS n FROM t) AS s WHERE s.k=t.k;
SELECT * FROM t;
