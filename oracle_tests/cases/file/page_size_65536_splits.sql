-- page_size: 65536
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INT);
CREATE INDEX tc ON t(c);
INSERT INTO t SELECT p.x*100+q.x*10+r.x, printf('%.*c', (p.x*7+q.x*3+r.x) % 40 * 128, 'x'), (p.x*31+q.x*17+r.x*7)%97 FROM d p, d q, d r;
PRAGMA page_size;
SELECT count(*), sum(length(b)), sum(c) FROM t;
SELECT a FROM t WHERE c = 50 ORDER BY a;
-- swap
DELETE FROM t WHERE a % 5 < 2;
UPDATE t SET b = b || 'grown', c = c + 1 WHERE a % 7 = 0;
INSERT INTO t SELECT a + 2000, b, c FROM t WHERE a % 2;
-- reopen
SELECT count(*), sum(length(b)), sum(c), max(a) FROM t;
SELECT a FROM t WHERE c BETWEEN 40 AND 42 ORDER BY c, a;
