-- Of a LEFT JOIN that is left out no code is made, and nothing is told of its ON.
-- needs: omit_join
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT total(x3.b));
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT total(x3.b)) AND x1.a;
-- error
SELECT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT total(x3.b));
-- error
SELECT x1.a FROM t x1 LEFT JOIN u x3 ON total(x3.b);
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON total(x3.b);
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (x1.a, 2)+1;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT 1, 2);
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (x3.b, 2)+1;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT (x3.b, 2)+1);
SELECT DISTINCT x1.a FROM (SELECT x2.a a, x2.b b FROM v1 x2 WHERE x2.a) x1 LEFT JOIN u x3 ON (SELECT total(x3.b));
SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a AND (SELECT total(x3.b));
SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a AND (x3.b, 2)+1;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON x1.a, u x4 WHERE (x4.b, 2)+1;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON x1.a AND (x3.b, 2)+1 WHERE (x1.b, 2)+1;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (x3.b, 2)+1 LEFT JOIN u x5 ON (SELECT 1, 2);
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (x3.b, 2)+1 LEFT JOIN u x5 ON x3.a = 1;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a LEFT JOIN u x5 ON (x3.a, 1)+1;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a LEFT JOIN u x5 ON (x1.a, 1)+1 WHERE x3.b;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT x3.a FROM u WHERE (x3.a, 1)+1);
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (SELECT 1 FROM t INDEXED BY pb);
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (1, 2)+1;
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON ((1, 2), 1)=(1, 2);
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN (SELECT (a, 2)+1 k FROM u) x3 ON x3.k;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN (SELECT DISTINCT (a, 2)+1 k FROM u) x3 ON x3.k;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN (SELECT DISTINCT (a, 2)+1 k FROM u) x3 ON 1;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON 1 ORDER BY (x1.a, 2)+1;
-- error
SELECT DISTINCT x1.a, (x1.a, 1)+1 FROM t x1 LEFT JOIN u x3 ON 1;
-- error
SELECT DISTINCT x1.a, (SELECT x1.a, 1) FROM t x1 LEFT JOIN u x3 ON 1;
-- error
SELECT DISTINCT x1.a, (x3.a, 1)+1 FROM t x1 LEFT JOIN u x3 ON 1;
-- error
SELECT DISTINCT x1.a, (SELECT x3.a, 1) FROM t x1 LEFT JOIN u x3 ON 1;
-- error
SELECT DISTINCT x1.a, rank() OVER (ORDER BY (x3.a, 1)+1) FROM t x1 LEFT JOIN u x3 ON 1;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (x3.a, 1)+1 GROUP BY x1.a;
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON (x3.a, 1)+1 LIMIT (SELECT 1, 2);
-- error
SELECT DISTINCT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a IN (SELECT 1, 2);
-- error
SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a WHERE (x1.b, 1)+1;
SELECT (SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a AND (x1.b, 1)+1);
SELECT a IN (SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a AND (x1.b, 1)+1) FROM t;
SELECT a FROM (SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a AND (x1.b, 1)+1);
SELECT a FROM (SELECT x1.a FROM t x1 LEFT JOIN u x3 ON x3.a = x1.a AND (x1.b, 1)+1 LIMIT 2);
-- a subquery that stays takes terms in that read no other table
-- error
SELECT DISTINCT x1.p FROM v2 x1 LEFT JOIN v2 x6 ON ((1, 2)+1);
-- error
SELECT DISTINCT x1.p FROM v2 x1 LEFT JOIN v2 x6 ON (x6.p, 2)+1;
-- error
SELECT DISTINCT x1.p FROM v2 x1 LEFT JOIN v2 x6 ON (x6.p, 2)+1 AND x1.p;
SELECT DISTINCT x1.p FROM v2 x1 LEFT JOIN v2 x6 ON (x6.p, x1.p)+1;
-- error
SELECT DISTINCT x1.p FROM v2 x1 LEFT JOIN v2 x6 ON (SELECT 1, 2);
SELECT DISTINCT x1.a FROM u x1 LEFT JOIN u x6 ON ((x6.a, 2)+1);
-- error
SELECT DISTINCT x1.a FROM u x1 LEFT JOIN (SELECT b FROM u UNION SELECT a FROM t) x6 ON (x6.b, 2)+1;
