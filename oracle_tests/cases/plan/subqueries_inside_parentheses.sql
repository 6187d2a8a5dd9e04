-- a subquery inside a join in parentheses is flattened into it, also where that is a subquery beside an outer join
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
INSERT INTO t VALUES (1, 2), (2, NULL), (3, 1), (NULL, 1);
INSERT INTO u VALUES (1, 1), (1, 2), (2, 3), (1, NULL), (NULL, 2);
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN ((SELECT y AS k FROM u WHERE x = 1) JOIN t ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN ((SELECT y AS k FROM u WHERE x = 1) LEFT JOIN t ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (t LEFT JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u RIGHT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (t JOIN (SELECT coalesce(y, 0) AS k FROM u WHERE x = 1) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1 ORDER BY y) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT DISTINCT k FROM u LEFT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT k FROM u LEFT JOIN (t JOIN (SELECT v.y AS k FROM u AS v JOIN u AS w ON v.x = w.x WHERE v.x = 1)
    ON k = b) ON u.x = a;
SELECT u.x, a, k FROM u LEFT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a ORDER BY 1, 2, 3;
SELECT u.x, a, k FROM u LEFT JOIN ((SELECT y AS k FROM u WHERE x = 1) LEFT JOIN t ON k = b) ON u.x = a ORDER BY 1, 2, 3;
SELECT u.x, a, k FROM u LEFT JOIN (t LEFT JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a ORDER BY 1, 2, 3;
SELECT u.x, a, k FROM u RIGHT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a ORDER BY 1, 2, 3;
SELECT u.x, a, k FROM u FULL JOIN ((SELECT y AS k FROM u WHERE x = 1) LEFT JOIN t ON k = b) ON u.x = a ORDER BY 1, 2, 3;
SELECT u.x, a, k FROM u LEFT JOIN (t JOIN (SELECT coalesce(y, 0) AS k FROM u) ON k <= b) ON u.x = a ORDER BY 1, 2, 3;
SELECT u.x, k FROM u LEFT JOIN (t LEFT JOIN (SELECT 7 AS k FROM u WHERE x = 1) ON a > 2) ON u.x = a ORDER BY 1, 2;
SELECT u.x, a, k FROM u LEFT JOIN (t JOIN (SELECT y AS k FROM u WHERE x = 1) ON k = b) ON u.x = a WHERE k IS NULL ORDER BY 1, 2;
-- one that stays is a co-routine there as in any other query
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (t JOIN (SELECT DISTINCT y AS k FROM u) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (t LEFT JOIN (SELECT DISTINCT y AS k FROM u) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u RIGHT JOIN (t JOIN (SELECT y AS k FROM u LIMIT 3) ON k = b) ON u.x = a;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN ((SELECT max(y) AS k FROM u) AS z JOIN (SELECT DISTINCT y AS k FROM u) AS w
    ON z.k > w.k) ON u.x = z.k;
SELECT u.x, a, k FROM u LEFT JOIN (t JOIN (SELECT DISTINCT y AS k FROM u) ON k = b) ON u.x = a;
SELECT u.x, a, k FROM u RIGHT JOIN (t JOIN (SELECT DISTINCT y AS k FROM u) ON k >= b) ON u.x = a;
