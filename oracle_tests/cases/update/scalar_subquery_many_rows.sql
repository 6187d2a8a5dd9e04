-- lang_update: a scalar subquery with several rows gives its first
CREATE TABLE t(a, b); CREATE TABLE s(x, y);
INSERT INTO t VALUES(1,0),(2,0); INSERT INTO s VALUES(1,'first'),(1,'second'),(3,'third');
UPDATE t SET b=(SELECT y FROM s WHERE x=a ORDER BY y DESC);
SELECT * FROM t;
UPDATE t SET (a,b)=(SELECT x, y FROM s ORDER BY y LIMIT 1 OFFSET 1);
SELECT * FROM t;
UPDATE t SET b=(SELECT count(*) FROM s WHERE x=t.a), a=(SELECT max(rowid) FROM s);
SELECT * FROM t;
