-- What is wrong in an EXISTS is told also where its table becomes a loop of the query around it.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a IN v1 = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a IN v1);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a IN (SELECT 1, 2));
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE (u.a IN (SELECT 1, 2)) = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE (u.a IN (SELECT 1, 2)) + t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE NOT (u.a IN (SELECT 1, 2)));
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE ((u.a, 1)+1) = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE (SELECT 1, 2) = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a IN v1 = t.b AND u.c);
SELECT a FROM t WHERE EXISTS (SELECT u.a IN v1 FROM u WHERE u.a = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u INDEXED BY nope WHERE u.a = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM t x INDEXED BY pb WHERE x.a = t.b);
-- error
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM t x INDEXED BY pb WHERE x.a = t.b) AND nope;
-- error
DELETE FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a IN v1 = t.b);
-- error
UPDATE t SET a = 1 WHERE EXISTS (SELECT 1 FROM u WHERE u.a IN v1 = t.b);
