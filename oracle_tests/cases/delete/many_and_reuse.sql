-- page_size: 512
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
CREATE INDEX tb ON t(b);
INSERT INTO t SELECT p.x*100+q.x*10+r.x, printf('%040d', (p.x*7+q.x*3+r.x)%31) FROM d p, d q, d r;
DELETE FROM t WHERE a % 3 = 0;
SELECT count(*), sum(a) FROM t;
DELETE FROM t WHERE a BETWEEN 100 AND 800;
SELECT count(*), sum(a) FROM t;
-- swap
INSERT INTO t SELECT x + 5000, printf('%0300d', x) FROM d;
DELETE FROM t WHERE b < printf('%040d', 9);
SELECT count(*), sum(a) FROM t;
-- swap
DELETE FROM t;
SELECT count(*) FROM t;
