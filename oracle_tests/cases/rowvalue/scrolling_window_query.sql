-- rowvalue §3.1: (a, b, c) > (..) walks a table page by page, with and without an index.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 1, 1), (1, 2, 0), (1, 2, 5), (2, 0, 0), (2, 9, 9);
SELECT * FROM t WHERE (a, b, c) > (1, 2, 0) ORDER BY a, b, c LIMIT 2;
SELECT * FROM t WHERE (a, b) >= (1, 2) ORDER BY a, b, c;
CREATE INDEX tabc ON t(a, b, c);
SELECT * FROM t WHERE (a, b, c) > (1, 2, 0) ORDER BY a, b, c LIMIT 2;
SELECT * FROM t WHERE (a, b, c) <= (1, 2, 5) ORDER BY a DESC, b DESC, c DESC LIMIT 2;
SELECT * FROM t WHERE (a, b) = (1, 2) ORDER BY c;
