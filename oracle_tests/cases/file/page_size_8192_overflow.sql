-- page_size: 8192
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES(1, printf('%.*c', 8152, 'a'), 1),(2, printf('%.*c', 8157, 'b'), 2),(3, printf('%.*c', 8192, 'c'), 3),(4, printf('%.*c', 24583, 'd'), 4),(5, zeroblob(40960), 5),(6, printf('%.*c', 2048, 'e'), 6);
SELECT a, length(b), substr(b, -3), c FROM t;
SELECT a FROM t WHERE b = printf('%.*c', 8192, 'c');
SELECT a FROM t WHERE b >= 'c' ORDER BY b;
UPDATE t SET b = b || b WHERE a < 4;
UPDATE t SET b = 'short' WHERE a = 4;
-- swap
SELECT a, length(b), typeof(b) FROM t ORDER BY b;
DELETE FROM t WHERE a = 5;
INSERT INTO t VALUES(7, printf('%.*c', 16384, 'z'), 7);
SELECT a, length(b), c FROM t WHERE c > 3;
DELETE FROM t;
SELECT count(*) FROM t;
PRAGMA integrity_check;
