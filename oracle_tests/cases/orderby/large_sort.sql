CREATE TABLE d(x INT);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b INT, c TEXT);
INSERT INTO t SELECT p.x*100+q.x*10+r.x, (p.x*100+q.x*10+r.x)*7919 % 101, 'pad' || (q.x+r.x) FROM d p, d q, d r;
SELECT b, a FROM t ORDER BY b, a LIMIT 20;
SELECT b, a FROM t ORDER BY b DESC, a LIMIT 5 OFFSET 500;
SELECT a FROM t ORDER BY c, b, a;
SELECT c, count(*), sum(b) FROM t GROUP BY c ORDER BY 2 DESC, 1;
SELECT a FROM t ORDER BY c DESC, a DESC LIMIT 7;
