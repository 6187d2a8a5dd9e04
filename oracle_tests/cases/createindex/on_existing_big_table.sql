-- page_size: 1024
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b INT, c TEXT);
INSERT INTO t SELECT p.x*100+q.x*10+r.x, (p.x*131+q.x*17+r.x*7)%197, printf('%.*c', 5 + r.x*3, 'k') || q.x FROM d p, d q, d r;
CREATE INDEX tb ON t(b);
CREATE INDEX tc ON t(c COLLATE NOCASE, b DESC);
CREATE INDEX te ON t(b % 10) WHERE a > 500;
SELECT count(*) FROM t WHERE b = 100;
SELECT a FROM t WHERE b > 190 ORDER BY b, a;
SELECT count(*), min(a) FROM t WHERE c = 'KKKKK3';
SELECT count(*) FROM t WHERE b % 10 = 3 AND a > 500;
-- error
CREATE UNIQUE INDEX tu ON t(b);
DROP INDEX tb;
SELECT count(*) FROM t WHERE b = 100;
REINDEX;
REINDEX t;
REINDEX tc;
-- error
REINDEX nope;
