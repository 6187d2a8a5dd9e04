-- An OR whose two sides make one comparison true: that comparison drives an index, also one that is partial.
CREATE TABLE t(a INT, b INT, c INT, d TEXT COLLATE NOCASE);
CREATE INDEX ta ON t(a);
CREATE INDEX td ON t(d);
CREATE INDEX tb ON t(b) WHERE c = 1;
CREATE INDEX te ON t(abs(b));
CREATE TABLE u(x INT, y INT);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO t SELECT i % 7, i % 5 - 2, i % 3, char(64 + i % 4) FROM n;
INSERT INTO u SELECT a, b FROM t WHERE a < 3;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a < 3 OR a = 3;
SELECT * FROM t WHERE a < 3 OR a = 3 ORDER BY a, b, c, d;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a > 5 OR 5 <= a;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a > 5 OR a < 5;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a < 3 OR a = 4;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a < 3 OR a = 3 OR a < 3;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a IS 3 OR a = 3;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE (a = 3 AND b > 0) OR (a = 3 AND c < 2);
SELECT * FROM t WHERE (a = 3 AND b > 0) OR (a = 3 AND c < 2) ORDER BY a, b, c, d;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a BETWEEN 2 AND 4 OR (a <= 4 AND c = 2);
SELECT count(*) FROM t WHERE a BETWEEN 2 AND 4 OR (a <= 4 AND c = 2);
EXPLAIN QUERY PLAN SELECT * FROM t WHERE d = 'b' OR d = 'b' COLLATE BINARY;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE d > 'b' OR d = 'b';
EXPLAIN QUERY PLAN SELECT * FROM t WHERE abs(b) > 1 OR 1 = abs(b);
SELECT count(*) FROM t WHERE abs(b) > 1 OR 1 = abs(b);
-- needs or_bound
EXPLAIN QUERY PLAN SELECT a, b FROM t INDEXED BY tb WHERE c = 1 OR c = 1;
-- needs or_bound
SELECT a, b FROM t INDEXED BY tb WHERE c = 1 OR c = 1 ORDER BY a, b;
-- needs or_bound
EXPLAIN QUERY PLAN SELECT a, b FROM t INDEXED BY tb WHERE (c = 1 AND a > 2) OR (1 = c AND b > 0);
-- needs or_bound
SELECT a, b FROM t INDEXED BY tb WHERE (c = 1 AND a > 2) OR (1 = c AND b > 0) ORDER BY a, b;
-- error
SELECT a, b FROM t INDEXED BY tb WHERE c = 1 OR c < 1;
EXPLAIN QUERY PLAN SELECT * FROM u JOIN t ON (t.a = u.x AND t.b > 0) OR (t.a = u.x AND t.c = 2);
SELECT count(*), sum(b) FROM u JOIN t ON (t.a = u.x AND t.b > 0) OR (t.a = u.x AND t.c = 2);
EXPLAIN QUERY PLAN SELECT * FROM t LEFT JOIN u ON (u.x = t.a AND t.b > 0) OR (t.a = u.x AND t.c = 2);
SELECT count(*), sum(y) FROM t LEFT JOIN u ON (u.x = t.a AND t.b > 0) OR (t.a = u.x AND t.c = 2);
