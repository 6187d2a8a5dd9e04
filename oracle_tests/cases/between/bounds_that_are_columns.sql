-- x BETWEEN y AND z is also x >= y and x <= z, and each of them bounds its right side as well as its left, for an index
-- and below an OR. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE INDEX tb ON t(b);
CREATE TABLE u(a, b, c UNIQUE);
INSERT INTO t VALUES (1, 'x', 1), (2, 'Y', NULL), (3, 'y', 3), (4, NULL, 2.5);
INSERT INTO u VALUES (1, 2, 3), (2, NULL, 'x'), (3, 3, 1), (NULL, 1, 2.5);
SELECT (1, 1) < (a, 1) FROM t WHERE 1 BETWEEN 1 AND a;
EXPLAIN QUERY PLAN SELECT a FROM t WHERE 1 BETWEEN 1 AND a;
SELECT a, c, count(*) FROM t WHERE 2 BETWEEN a AND 9;
SELECT t.a, u.a FROM u, t WHERE u.a + 1 BETWEEN 1 AND t.a;
EXPLAIN QUERY PLAN SELECT 1 FROM u, t WHERE u.a + 1 BETWEEN 1 AND t.a;
SELECT * FROM u, t WHERE u.c BETWEEN 5 AND t.b;
SELECT a FROM t WHERE b BETWEEN 'x' AND 'z' OR 'x' BETWEEN 1 AND b;
EXPLAIN QUERY PLAN SELECT a FROM t WHERE b BETWEEN 'x' AND 'z' OR 'x' BETWEEN 1 AND b;
SELECT a FROM t WHERE 'x' NOT BETWEEN 1 AND b;
