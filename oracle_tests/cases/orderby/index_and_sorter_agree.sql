-- The same rows in the same order, read by an index or sorted.
CREATE TABLE t(a, b, c INTEGER PRIMARY KEY);
INSERT INTO t VALUES(2, 'x', 1), (1, 'y', 2), (2, 'a', 3), (NULL, 'z', 4), (1, 'y', 5), ('t', 'q', 6);
SELECT c FROM t ORDER BY a, b, c;
SELECT c FROM t ORDER BY a DESC, b DESC, c DESC;
SELECT c FROM t ORDER BY a, b DESC, c;
CREATE INDEX tab ON t(a, b);
SELECT c FROM t ORDER BY a, b, c;
SELECT c FROM t ORDER BY a DESC, b DESC, c DESC;
SELECT c FROM t ORDER BY a, b DESC, c;
SELECT c FROM t WHERE a = 2 ORDER BY b;
SELECT c FROM t WHERE a >= 1 ORDER BY a, b, c;
SELECT c FROM t ORDER BY a LIMIT 1;
SELECT a, b FROM t ORDER BY a, b LIMIT 3 OFFSET 2;
DROP INDEX tab;
CREATE INDEX tad ON t(a DESC, b);
SELECT c FROM t ORDER BY a DESC, b, c;
SELECT c FROM t ORDER BY a, b DESC, c DESC;
