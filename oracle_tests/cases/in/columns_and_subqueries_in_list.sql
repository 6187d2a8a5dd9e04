-- The elements of a list may be columns, functions and scalar subqueries.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 1, 2), (3, 4, 3), (5, 6, 7), (NULL, 1, 2), (9, NULL, 8);
SELECT a FROM t WHERE a IN (b, c) ORDER BY a;
SELECT a FROM t WHERE a NOT IN (b, c) ORDER BY a;
SELECT a FROM t WHERE a IN ((SELECT max(b) - 1 FROM t), abs(-1)) ORDER BY a;
SELECT a FROM t WHERE 1 IN (a, b, c) ORDER BY a;
