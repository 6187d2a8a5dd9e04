-- page_size: 16384
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(k TEXT, v INT, w, PRIMARY KEY(k, v)) WITHOUT ROWID;
INSERT INTO t SELECT printf('%.*c', 3 + q.x * 64, 'k') || p.x, r.x, p.x * q.x FROM d p, d q, d r;
SELECT count(*), sum(length(k)), sum(w) FROM t;
SELECT v, w FROM t WHERE k = 'kkk5' ORDER BY v;
DELETE FROM t WHERE v IN (1, 3, 5);
-- swap
UPDATE t SET w = w + 1 WHERE v > 5;
INSERT OR REPLACE INTO t SELECT k, v, -1 FROM t WHERE v = 2;
SELECT count(*), sum(length(k)), sum(w) FROM t;
DELETE FROM t WHERE k > 'kkkkk';
SELECT count(*), sum(length(k)), sum(w) FROM t;
