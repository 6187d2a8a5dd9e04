-- lang_upsert: subqueries in DO UPDATE see the table as it is at that row
CREATE TABLE t(k PRIMARY KEY, n);
INSERT INTO t VALUES('a',1);
INSERT INTO t VALUES('a',5),('b',2),('a',7),('b',1) ON CONFLICT(k) DO UPDATE SET n=(SELECT sum(n) FROM t)+excluded.n WHERE (SELECT count(*) FROM t)<3;
SELECT * FROM t;
INSERT INTO t SELECT k, n FROM t WHERE true ON CONFLICT(k) DO UPDATE SET n=(SELECT max(o.n) FROM t AS o WHERE o.k<>t.k);
SELECT * FROM t;
INSERT INTO t VALUES('a', 0) ON CONFLICT(k) DO UPDATE SET (n, k)=(SELECT excluded.n-1, t.k||'2');
SELECT * FROM t;
