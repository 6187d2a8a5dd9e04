-- GROUP BY, HAVING and ORDER BY naming one expression in three ways.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 5), (2, 6), (3, 5), (4, 7);
SELECT b % 2 AS odd, count(*) AS n FROM t GROUP BY odd HAVING odd = 1 ORDER BY n;
SELECT b % 2, count(*) FROM t GROUP BY 1 HAVING b % 2 = 1 ORDER BY 2;
SELECT b % 2 AS odd, sum(a) FROM t GROUP BY b % 2 ORDER BY odd DESC;
SELECT b AS a, count(*) FROM t GROUP BY a ORDER BY 1;
SELECT b AS z, max(a) FROM t GROUP BY z HAVING z > 5 ORDER BY -z;
