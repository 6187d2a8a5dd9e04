-- needs: flatten
-- What came with a subquery in FROM stands before the terms around it, the ON of its outer joins, too. It shows where a
-- scan of an index that does not cover is weighed: terms count as long as the index answers them.
-- Source: SQLite, EXPLAIN QUERY PLAN.
CREATE TABLE t(a INT, b TEXT COLLATE RTRIM, c BLOB);
CREATE TABLE u(a, b TEXT, c TEXT COLLATE NOCASE);
CREATE TABLE v(a INT NOT NULL PRIMARY KEY, b BLOB, c INTEGER);
CREATE TABLE w(a BLOB, b INT NOT NULL, d INT, PRIMARY KEY(a, d)) WITHOUT ROWID;
CREATE INDEX ua ON u(a);
CREATE INDEX wba ON w(b, a);
CREATE INDEX wa ON w(a);
CREATE VIEW k(a, b, c) AS SELECT a, a, d FROM w WHERE b > x'61' OR b <= b;
INSERT INTO t VALUES(1, '', 1);
INSERT INTO u VALUES(x'61', 2.5, x'61'), (x'61', 1, 0), (3, '', 4);
INSERT INTO v VALUES('a ', 2.5, 3);
INSERT INTO w VALUES('b', 1.0, 'a'), (2, 'a', ''), (3, 'ab', '');
-- ordered
SELECT y.c, z.a, z.c FROM (SELECT p.a FROM t o RIGHT JOIN v p ON o.a AND p.b = o.b CROSS JOIN u) AS x CROSS JOIN v
  LEFT JOIN t z ON z.c ISNULL, u y WHERE z.c IS NOT y.c ORDER BY y.a DESC LIMIT 3;
-- ordered
SELECT x.a FROM k x JOIN (w y JOIN t z ON z.b = y.d LEFT JOIN k o ON o.a = z.b) LIMIT 2;
-- ordered
SELECT x.a FROM k x JOIN (w y JOIN t z ON z.b = y.d LEFT JOIN k o ON o.a = z.b);
