-- Windows whose innermost wants no order are given the rows in the ORDER BY of the first subquery that is flattened,
-- in a join, too; with an order or partitions of its own no subquery with ORDER BY is flattened.
-- needs: flatten
CREATE TABLE r(a, b, c);
INSERT INTO r VALUES(1, 'p', 3), (2, 'q', NULL), (NULL, 'n', 5), (4, 's', 4), (2, 'a', 4), (3, 'm', 1);
CREATE TABLE s(a INTEGER PRIMARY KEY, b TEXT, c);
INSERT INTO s VALUES(1, 'u', 3), (3, 'v', NULL), (4, 'n', 5), (5, 'q', 4), (2, 'b', 4);
CREATE TABLE u(a, b, c);
INSERT INTO u VALUES(3, 'v', 4), (1, 'z', 3), (4, 'y', NULL), (2, 'x', 3);
CREATE INDEX u_b ON u(b);
SELECT x.b, y.c, row_number() OVER () FROM s AS x LEFT JOIN (SELECT a, b, c FROM u ORDER BY a, c) AS y ON y.a = x.a;
SELECT x.b, y.c, row_number() OVER () FROM s AS x LEFT JOIN (SELECT a, b, c FROM u ORDER BY b DESC) AS y ON y.a = x.a;
SELECT y.a, y.b, row_number() OVER () FROM (SELECT a, b, c FROM r WHERE c IS NOT NULL ORDER BY b) AS x
RIGHT JOIN (SELECT a, b, c FROM r ORDER BY b, c) AS y ON y.a = x.c;
SELECT x.b, y.b, row_number() OVER (ORDER BY x.c ROWS 1 PRECEDING), row_number() OVER ()
FROM (SELECT a, b, c FROM s ORDER BY c) AS x JOIN (SELECT a, b, c FROM r ORDER BY b) AS y ON y.a = x.a;
SELECT y.b, x.a, sum(y.a) OVER (ORDER BY x.c), row_number() OVER ()
FROM r AS x LEFT JOIN (SELECT a, b, c FROM s WHERE c IS NOT NULL ORDER BY b, c) AS y ON y.a = x.a ORDER BY x.b, x.c;
SELECT x.a, group_concat(x.b) OVER (ROWS 1 PRECEDING) FROM (SELECT a, b FROM u ORDER BY b) AS x JOIN s USING(a);
SELECT x.b, row_number() OVER () FROM (SELECT a, b FROM u ORDER BY b) AS x;
SELECT x.b, row_number() OVER () FROM (SELECT a, b || '' AS b FROM u ORDER BY 2 DESC LIMIT 3) AS x, (SELECT 1 ORDER BY 1);
SELECT x.b, row_number() OVER (PARTITION BY x.c) FROM (SELECT a, b, c FROM r ORDER BY b) AS x JOIN s USING(a);
SELECT x.b, row_number() OVER (PARTITION BY x.c), row_number() OVER (), count(*) OVER ()
FROM (SELECT a, b, c FROM r ORDER BY b) AS x JOIN (SELECT a FROM s ORDER BY b) AS y ON true LIMIT 7;
SELECT x.b, row_number() OVER (), sum(x.a) FROM (SELECT a, b FROM r ORDER BY b) AS x JOIN s USING(a) GROUP BY x.b;
SELECT x.b, row_number() OVER () FROM (SELECT * FROM (SELECT a, b FROM r ORDER BY b DESC)) AS x JOIN s USING(a);
SELECT * FROM (SELECT x.b, row_number() OVER () AS n FROM (SELECT a, b FROM r ORDER BY b) AS x JOIN s USING(a)) WHERE n > 2;
EXPLAIN QUERY PLAN SELECT x.b, row_number() OVER () FROM (SELECT a, b FROM u ORDER BY b) AS x;
EXPLAIN QUERY PLAN SELECT x.b, row_number() OVER () FROM s AS x LEFT JOIN (SELECT a, c FROM u ORDER BY c) AS y ON y.a = x.a;
