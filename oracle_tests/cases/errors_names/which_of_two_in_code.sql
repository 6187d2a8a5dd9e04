-- Of two mistakes that SQLite finds when it makes code it tells the last, but `sub-select returns ..` and what is wrong
-- in a query within only if nothing was wrong before; what stands in a constant is looked at last. The code of WHERE
-- comes first, then GROUP BY, the arguments of aggregates, HAVING, the results, and ORDER BY.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2), (3,1), (2,3), (5,0);
CREATE TABLE u(a, c);
INSERT INTO u VALUES(2,2), (1,1), (3,9);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW w AS SELECT a, b FROM t ORDER BY count(a);
-- error
SELECT (SELECT 1, 2), (1, 2) + 1 FROM t;
-- error
SELECT (1, 2) + 1, (SELECT 1, 2) FROM t;
-- error
SELECT (SELECT 1, 2), (1, a) + 1 FROM t;
-- error
SELECT (1, a) + 1, (SELECT 1, 2) FROM t;
-- error
SELECT (1, 2) + 1 FROM t WHERE (SELECT a FROM t INDEXED BY pb);
-- error
SELECT (1, a) + 1 FROM t WHERE (SELECT a FROM t INDEXED BY pb);
-- error
SELECT (SELECT a FROM t INDEXED BY pb), (SELECT 1, 2) FROM t;
-- error
SELECT (SELECT 1, 2), (SELECT a FROM t INDEXED BY pb) FROM t;
-- error
SELECT (1, a) + 1 FROM t ORDER BY max(a);
-- error
SELECT (SELECT 1, 2) FROM t ORDER BY max(a);
-- error
SELECT b FROM t ORDER BY max(a), (SELECT 1, 2);
-- error
SELECT b FROM t WHERE (1, a) + 1 ORDER BY max(a);
-- error
SELECT b FROM t WHERE (1, 2) + 1 ORDER BY max(a);
-- error
SELECT (1, a) + 1 FROM t UNION ALL SELECT (SELECT 1, 2);
-- error
SELECT (1, 2) + 1 FROM t UNION ALL SELECT (SELECT 1, 2);
-- error
SELECT (SELECT (1, a) + 1), (SELECT 1, 2) FROM t;
-- error
SELECT (SELECT a FROM t INDEXED BY pb), (SELECT (1, a) + 1) FROM t;
-- error
SELECT (SELECT 1, 2) FROM t LIMIT (1, 2) + 1;
-- error
SELECT (1, a) + 1, max(a) FROM t WHERE (SELECT 1, 2);
-- error
SELECT (SELECT a FROM t INDEXED BY pb), max((SELECT 1, 2)) FROM t;
-- error
SELECT (SELECT a FROM t INDEXED BY pb), max(a) FROM t GROUP BY (SELECT 1, 2);
-- error
SELECT (SELECT 1, 2), max(a) FROM t GROUP BY (SELECT a FROM t INDEXED BY pb);
-- error
SELECT max((SELECT 1, 2)) FROM t GROUP BY a HAVING (SELECT a FROM t INDEXED BY pb);
-- error
SELECT max((SELECT a FROM t INDEXED BY pb)) FROM t GROUP BY a HAVING (SELECT 1, 2);
-- error
SELECT (SELECT 1, 2) FROM t GROUP BY a ORDER BY (SELECT a FROM t INDEXED BY pb);
-- error
SELECT a FROM t GROUP BY a HAVING (SELECT 1, 2) ORDER BY (SELECT a FROM t INDEXED BY pb);
-- error
SELECT ((1, 2) + 1) FROM t ORDER BY b, (SELECT a FROM t INDEXED BY pb);
-- error
SELECT b FROM t ORDER BY max(a), (1, 2);
-- error
SELECT a FROM t GROUP BY (1, 2) + 1, (SELECT 1, 2);
-- error
SELECT sum(a) OVER () FROM t INDEXED BY pb GROUP BY 1;
-- error
SELECT b FROM t INDEXED BY pb LIMIT (SELECT 1, 2);
