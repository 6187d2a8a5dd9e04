-- page_size: 512
CREATE TABLE d(x);
INSERT INTO d VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
BEGIN IMMEDIATE;
INSERT INTO t SELECT p.x*10+q.x, printf('%0128d', q.x) FROM d p, d q;
SELECT count(*), sum(length(b)) FROM t;
ROLLBACK;
SELECT count(*) FROM t;
BEGIN IMMEDIATE;
INSERT INTO t SELECT p.x*10+q.x, printf('%0128d', q.x) FROM d p, d q;
COMMIT;
-- swap
BEGIN IMMEDIATE;
DELETE FROM t WHERE a > 20;
CREATE INDEX tb ON t(b);
SELECT count(*) FROM t WHERE b > '0';
COMMIT;
BEGIN IMMEDIATE;
DROP INDEX tb;
UPDATE t SET b = NULL;
SELECT count(b) FROM t;
ROLLBACK;
SELECT count(b), sum(length(b)) FROM t;
