-- found by the generator: an index that has a virtual column is searched for the values of a list, and read without its table
CREATE TABLE t(a, b, c AS (a % 3), PRIMARY KEY(b));
CREATE INDEX i ON t(a, c);
CREATE INDEX j ON t(c, b);
WITH n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE v < 60) INSERT INTO t(a, b) SELECT v % 7, v FROM n;
SELECT c, a FROM t WHERE a IN (SELECT b FROM t);
SELECT a + c FROM t WHERE a IN (1, 3, 5);
SELECT count(*), sum(c) FROM t WHERE a IN (SELECT b FROM t WHERE b < 4);
SELECT c, b FROM t WHERE c IN (0, 2) AND b > 40;
SELECT DISTINCT b FROM t x WHERE x.a IN (SELECT t.b FROM t JOIN t y ON t.a IS y.a OR (t.a, t.b) BETWEEN (t.a, t.a) AND (1, 'e')) INTERSECT SELECT x.a BETWEEN x.a AND 9 FROM t x ORDER BY 1;
SELECT x.c, y.b FROM t x JOIN t y ON y.a = x.a AND y.c = x.c WHERE x.a IN (2, 4);
