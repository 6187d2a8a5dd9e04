-- An alias of an expression stands for the expression, in ORDER BY, GROUP BY and HAVING.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 10), (2, 20), (3, 30);
SELECT a + b AS s, a * b AS p FROM t WHERE s > 15 AND p < 80 ORDER BY p DESC;
SELECT a % 2 AS odd, count(*) AS n, sum(b) AS total FROM t GROUP BY odd HAVING total > 15 ORDER BY n, total;
SELECT a AS b, b AS a FROM t ORDER BY a DESC;
SELECT a AS b, b AS a FROM t ORDER BY t.a DESC;
SELECT a AS x FROM t WHERE x IN (SELECT a FROM t WHERE a > 1) ORDER BY x;
