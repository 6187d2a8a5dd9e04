-- page_size: 512
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b INT, c TEXT);
CREATE INDEX tb ON t(b);
CREATE INDEX tc ON t(c, b);
INSERT INTO t SELECT p.x*100+q.x*10+r.x, (p.x*31+q.x*17+r.x*7)%97, 'v'||((p.x+q.x*r.x)%23) FROM d p, d q, d r;
SELECT count(*), sum(b), min(c), max(c) FROM t;
SELECT a FROM t WHERE b = 50 ORDER BY a;
SELECT a FROM t WHERE c = 'v7' AND b < 20 ORDER BY a;
INSERT INTO t(b,c) SELECT b, c FROM t WHERE a % 3 = 0;
SELECT count(*) FROM t WHERE b BETWEEN 10 AND 20;
