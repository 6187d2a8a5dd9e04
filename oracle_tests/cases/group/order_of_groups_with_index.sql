CREATE TABLE t(a INT, b INT, c INT);
CREATE INDEX tab ON t(a,b);
INSERT INTO t VALUES(3,1,1),(1,2,2),(2,2,3),(1,1,4),(3,1,5),(1,2,6);
SELECT a, b, sum(c) FROM t GROUP BY a, b ORDER BY a, b;
SELECT a, b, sum(c) FROM t GROUP BY b, a ORDER BY b, a;
SELECT a, count(DISTINCT b) FROM t GROUP BY a ORDER BY a;
SELECT b, min(a), max(c) FROM t GROUP BY b ORDER BY b DESC;
SELECT a, sum(c) FROM t WHERE a > 1 GROUP BY a ORDER BY sum(c);
