-- An index with an expression covers a query of an outer loop whose order has NULLS LAST.
CREATE TABLE t(a, b, c);
CREATE TABLE u(a, b, c PRIMARY KEY) WITHOUT ROWID;
CREATE INDEX i ON u(c, a, b % 7);
CREATE TABLE v(a, b, c);
CREATE INDEX j ON v(c, a, b % 7);
INSERT INTO t VALUES (1, 2, 3), (4, 5, 6), (NULL, 8, 9);
INSERT INTO u SELECT c, b, a FROM t WHERE a;
INSERT INTO v SELECT c, b, a FROM t;

SELECT c, b % 7 FROM u ORDER BY c NULLS LAST;
SELECT c, b % 7 FROM v ORDER BY c NULLS LAST;
SELECT c, b % 7 FROM v ORDER BY c DESC NULLS FIRST;
SELECT v.c, v.b % 7 FROM t, v WHERE v.b % 7 GLOB '*' OR t.a ORDER BY 1 NULLS LAST, t.b;
SELECT x.c FROM t y JOIN (SELECT s.a FROM t JOIN t s ON t.c = s.b OR t.b ISNULL) z USING (a) JOIN u x ON z.a IS x.c
  JOIN t w ON z.a IS w.b OR y.c GLOB '*' WHERE (x.b % 7 GLOB '1*') OR (z.a AND y.c = y.c) ORDER BY 1 NULLS LAST;
