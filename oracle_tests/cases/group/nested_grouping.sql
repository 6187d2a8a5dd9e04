-- A grouped subquery is a table like another.
CREATE TABLE t(a, b, v);
INSERT INTO t VALUES(1, 1, 5), (1, 1, 6), (1, 2, 7), (2, 1, 8);
SELECT a, max(s), count(*) FROM (SELECT a, b, sum(v) AS s FROM t GROUP BY a, b) GROUP BY a ORDER BY a;
SELECT sum(n) FROM (SELECT count(*) AS n FROM t GROUP BY a);
SELECT a FROM t GROUP BY a HAVING count(*) = (SELECT max(n) FROM (SELECT count(*) AS n FROM t GROUP BY a));
SELECT x.a, y.n FROM (SELECT DISTINCT a FROM t) x JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) y USING(a) ORDER BY 1;
