-- Some mistakes SQLite finds only when it makes code: a missing collation, a row value, a subquery of two columns. All
-- names are looked up before, a query is planned before its results are computed, and what nobody reads is not computed.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c TEXT);
CREATE TABLE u(a, d, e);
CREATE INDEX tp ON t(b) WHERE c > 5;
INSERT INTO t VALUES(1,2,'x'), (2,3,'y'), (3,2,'z');
INSERT INTO u VALUES(1,2,3);
-- error
SELECT b COLLATE nocoll = 'x', nope FROM t;
-- error
SELECT b COLLATE nocoll = 'x' FROM t ORDER BY 9;
-- error
SELECT (SELECT b COLLATE nocoll = 'x'), (SELECT 1 ORDER BY 3) FROM t;
-- error
SELECT b COLLATE nocoll = 'x' FROM t UNION SELECT 1, 2;
-- error
SELECT a, b COLLATE nocoll = 'x' FROM t GROUP BY 9;
-- error
SELECT b COLLATE nocoll IN ('x') FROM t WHERE abs(1, 2);
-- error
SELECT b COLLATE nocoll BETWEEN 1 AND 2 FROM t;
-- error
SELECT a FROM (SELECT a, b COLLATE nocoll = 'x' AS k, (SELECT 1, 2) AS m FROM t);
-- error
SELECT (1, 2) + 1 FROM t INDEXED BY tp;
-- error
SELECT (SELECT 1, 2) FROM t INDEXED BY tp;
-- error
SELECT a COLLATE nocoll = 'x' + 1 FROM t INDEXED BY tp RIGHT JOIN u ON u.a;
-- error
SELECT raise(ignore) FROM t INDEXED BY tp;
SELECT a FROM (SELECT a, (1, 2) + 1 AS k FROM t);
SELECT a FROM (SELECT a, (1, 2) + 1 AS k, (SELECT 1, 2) AS m, raise(ignore) AS n FROM t LIMIT 2);
SELECT u.a, q.a FROM u LEFT JOIN (SELECT a, (1, 2) + 1 AS k FROM t) q;
SELECT q.a FROM u RIGHT JOIN (SELECT a, (SELECT 1, 2) AS k FROM t) q;
SELECT count(*) FROM (SELECT a, (1, 2) + 1 AS k FROM t UNION ALL SELECT a, 1 FROM t);
WITH q AS (SELECT a, (1, 2) + 1 AS k FROM t) SELECT x.a FROM q x, q y;
-- error
SELECT a FROM (SELECT a, (1, 2) + 1 AS k FROM t) WHERE k;
-- error
SELECT * FROM (SELECT a, (1, 2) + 1 AS k FROM t);
-- error
SELECT a FROM (SELECT DISTINCT a, (1, 2) + 1 AS k FROM t);
-- error
SELECT a FROM (SELECT a, (1, 2) + 1 AS k FROM t GROUP BY a);
-- error
SELECT a FROM (SELECT a, (1, 2) + 1 AS k FROM t UNION SELECT a, 1 FROM t);
-- error
SELECT a FROM (SELECT a, (1, 2) + 1 AS k, (SELECT 1, 2) AS m FROM t) ORDER BY k;
SELECT 1 ORDER BY (1, 2);
SELECT max(a) FROM t ORDER BY (1, 2);
-- error
SELECT 1 GROUP BY 1 = 2 ORDER BY (1, 2);
-- error
SELECT sum(1) OVER () ORDER BY (SELECT 1, 2);
-- error
SELECT sum(count(*)) OVER () FROM t ORDER BY (1, 2);
-- error
SELECT sum(1) OVER (), sum(1) ORDER BY (1, 2) IN (SELECT 1);
SELECT sum(count(*)) OVER (), count(*) FROM t ORDER BY count(*) DESC, abs(sum(a));
-- error
SELECT a FROM t INDEXED BY tp LIMIT (1, 2);
-- error
SELECT a FROM t INDEXED BY tp ORDER BY b COLLATE nocoll = 'x';
-- error
SELECT (1, 2), 2 FROM t UNION SELECT 2, 1 FROM t INDEXED BY tp;
-- error
SELECT 3, 2 FROM t INDEXED BY tp UNION SELECT (1, 2), 1 FROM t;
-- error
SELECT 1 FROM (SELECT (1, 2) AS k FROM t LIMIT 2) q JOIN t t INDEXED BY tp WHERE k;
-- error
SELECT (1, 2) FROM (SELECT a, c FROM t INDEXED BY tp LIMIT 2);
