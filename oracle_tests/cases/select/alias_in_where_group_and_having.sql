-- An alias may be used in WHERE, GROUP BY and HAVING too; a column of that name wins.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 10), (2, 20), (3, 30);
SELECT a * 2 AS d FROM t WHERE d > 2 ORDER BY d;
SELECT a + b AS b FROM t WHERE b = 20;
SELECT b / 20 AS k, count(*) FROM t GROUP BY k ORDER BY k;
SELECT b / 20 AS a, count(*) FROM t GROUP BY a ORDER BY 1, 2;
SELECT sum(b) AS s FROM t GROUP BY a HAVING s > 15 ORDER BY s;
-- error
SELECT sum(b) AS s FROM t WHERE s > 15;
-- error
SELECT row_number() OVER () AS r FROM t WHERE r = 1;
SELECT a AS x, x + 1 FROM (SELECT 5 AS a, 6 AS x);
-- error
SELECT a AS y, y + 1 FROM t;
