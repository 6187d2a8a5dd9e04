-- found by the generator: a grouped subquery to the right of a RIGHT or FULL JOIN keeps its HAVING
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES (1, 0.1), (2, 'aB'), (3, NULL);
SELECT * FROM t y RIGHT JOIN (SELECT a, count(*) FROM t GROUP BY a HAVING a = x'') x ON y.b IS x.a;
SELECT * FROM t y RIGHT JOIN (SELECT a, count(*) FROM t GROUP BY a HAVING a = 2) x ON y.b = x.a;
SELECT * FROM t y FULL JOIN (SELECT a, count(*) FROM t GROUP BY a HAVING a > 1 LIMIT 3) x ON y.a = x.a;
SELECT * FROM t y RIGHT JOIN (SELECT a, count(*) n FROM t GROUP BY a HAVING a > 1) x ON y.a = x.a WHERE x.n = 1;
SELECT * FROM t y RIGHT JOIN (SELECT DISTINCT b FROM t WHERE a > 1 ORDER BY a LIMIT 1) x ON y.b = x.b;
SELECT count(*) OVER (PARTITION BY x.n), * FROM t y RIGHT JOIN (SELECT a, count(*) n FROM t GROUP BY a HAVING a < 2) x USING (a);
SELECT * FROM t y RIGHT JOIN (SELECT a FROM t UNION SELECT b FROM t GROUP BY b HAVING b = 'aB') x ON y.a = x.a;
