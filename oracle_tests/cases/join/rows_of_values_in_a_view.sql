-- How many rows SQLite takes VALUES for, which decides what is read first: n of them for 2**(n/10), unless they are a
-- part of a compound. Source: SQLite, EXPLAIN QUERY PLAN, whose third column has the cost.
CREATE TABLE u(a, b);
INSERT INTO u VALUES (1, 2), (3, 4);
CREATE VIEW two(a) AS VALUES ('x'), (0);
CREATE VIEW twelve(a) AS VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12);
CREATE VIEW sum(a) AS VALUES ('x') UNION ALL SELECT d FROM (SELECT min(a) AS d FROM u);
SELECT s.a, two.a FROM sum AS s, two;
SELECT s.a, twelve.a FROM sum AS s, twelve;
SELECT s.a, twelve.a FROM twelve, sum AS s;
SELECT x.a, y.a FROM twelve AS x, two AS y;
SELECT x.a, y.column1 FROM twelve AS x, (VALUES (1), ((SELECT 3)), (4), (5)) AS y;
SELECT x.a, y.a FROM twelve AS x, (SELECT a FROM u LIMIT 3) AS y;
SELECT x.a, y.a FROM (SELECT a FROM u GROUP BY a) AS x, (SELECT min(a) AS a FROM u UNION ALL VALUES (1), (2), ((SELECT 1))) AS y;
EXPLAIN QUERY PLAN SELECT s.a, two.a FROM sum AS s, two;
EXPLAIN QUERY PLAN SELECT x.a, y.a FROM twelve AS x, two AS y;
