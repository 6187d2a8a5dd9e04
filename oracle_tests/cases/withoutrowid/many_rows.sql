-- page_size: 512
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INT, b TEXT, c, PRIMARY KEY(b, a)) WITHOUT ROWID;
CREATE INDEX tc ON t(c);
INSERT INTO t SELECT p.x*100+q.x*10+r.x, 'key'||((p.x*q.x+r.x)%17), p.x*r.x FROM d p, d q, d r;
SELECT count(*), sum(a), sum(c) FROM t;
SELECT a FROM t WHERE b = 'key5' AND a < 200 ORDER BY a;
SELECT count(*) FROM t WHERE c = 8;
DELETE FROM t WHERE a % 7 = 0;
UPDATE t SET c = c + 1000 WHERE b > 'key5';
-- swap
SELECT count(*), sum(a), sum(c) FROM t;
UPDATE t SET b = b || printf('%0200d', a) WHERE a < 20;
SELECT a, length(b) FROM t WHERE length(b) > 100 ORDER BY a;
DELETE FROM t WHERE c > 1000;
SELECT count(*), sum(a), sum(c) FROM t;
