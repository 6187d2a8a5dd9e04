-- page_size: 4096
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
BEGIN EXCLUSIVE;
INSERT INTO t SELECT p.x*10+q.x, printf('%01024d', q.x) FROM d p, d q;
SELECT count(*), sum(length(b)) FROM t;
ROLLBACK;
SELECT count(*) FROM t;
BEGIN EXCLUSIVE;
INSERT INTO t SELECT p.x*10+q.x, printf('%01024d', q.x) FROM d p, d q;
COMMIT;
-- swap
BEGIN EXCLUSIVE;
DELETE FROM t WHERE a > 20;
CREATE INDEX tb ON t(b);
SELECT count(*) FROM t WHERE b > '0';
COMMIT;
BEGIN EXCLUSIVE;
DROP INDEX tb;
UPDATE t SET b = NULL;
SELECT count(b) FROM t;
ROLLBACK;
SELECT count(b), sum(length(b)) FROM t;
