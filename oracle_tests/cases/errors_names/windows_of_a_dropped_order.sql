-- The windows of an ORDER BY that SQLite drops are opened all the same, and what is wrong in them is told.
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
SELECT x1.b FROM (SELECT x2.a a, x2.a b FROM u x2 ORDER BY rank() OVER (ORDER BY count(x2.b))) x1, v2 x4;
SELECT x1.b FROM (SELECT x2.a a, x2.a b FROM u x2 ORDER BY rank() OVER (), count(x2.b)) x1, v2 x4;
SELECT x1.b FROM (SELECT x2.a a, rank() OVER () b FROM u x2 ORDER BY count(x2.b)) x1, v2 x4;
SELECT x1.b FROM (SELECT x2.a a, rank() OVER () b FROM u x2 ORDER BY (x2.b, 1)+1) x1, v2 x4;
-- error
SELECT x1.a FROM (SELECT x2.a a, x2.b FROM u x2 ORDER BY rank() OVER (ORDER BY (x2.b, 1)+1)) x1, v2 x4;
SELECT x1.a FROM (SELECT x2.a a, x2.b FROM u x2 ORDER BY count(x2.b)) x1, v2 x4;
-- error
SELECT x1.a FROM (SELECT x2.a a, x2.b FROM u x2 ORDER BY sum(count(x2.b)) OVER ()) x1, v2 x4;
-- error
SELECT x1.a FROM (SELECT x2.a a, x2.b FROM u x2 ORDER BY sum((x2.b, 1)+1) OVER ()) x1, v2 x4;
-- error
SELECT x1.a FROM (SELECT x2.a a, x2.b FROM u x2 ORDER BY sum(1) OVER (partition BY (SELECT 1, 2))) x1, v2 x4;
-- error
SELECT count(*) FROM (SELECT x2.a a, x2.b FROM u x2 ORDER BY rank() OVER (ORDER BY count(x2.b)));
-- error
SELECT a FROM (SELECT x2.a a FROM u x2 ORDER BY rank() OVER (ORDER BY count(x2.b))) ORDER BY a;
