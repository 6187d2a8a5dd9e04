-- up to the right side of the last RIGHT or FULL JOIN, and the table behind it, loops stand as they are written
CREATE TABLE a(x INT, y INT, z INT);
CREATE TABLE b(x INT, y INT, z INT);
CREATE TABLE c(x INTEGER PRIMARY KEY, y INT, z INT);
CREATE TABLE d(x INT, y INT, z INT);
CREATE INDEX ax ON a(x);
CREATE INDEX bx ON b(x);
CREATE INDEX bz ON b(z, y);
CREATE INDEX dx ON d(x);
INSERT INTO a VALUES (1, 2, 3), (2, 1, 2), (3, 3, NULL), (4, 0, 1), (2, 2, 2);
INSERT INTO b VALUES (1, 1, 2), (5, 2, 3), (NULL, 3, 1), (2, 0, 2), (2, 4, 3);
INSERT INTO c VALUES (1, 2, 1), (2, 2, 2), (3, NULL, 3), (4, 1, 0);
INSERT INTO d VALUES (1, 1, 1), (2, 3, 0), (2, 2, 4), (3, 1, 2), (NULL, 4, 4);
EXPLAIN QUERY PLAN SELECT * FROM a RIGHT JOIN b ON a.z = b.z JOIN c ON c.y = b.y JOIN d ON d.x = c.z WHERE c.x = d.y;
SELECT * FROM a RIGHT JOIN b ON a.z = b.z JOIN c ON c.y = b.y JOIN d ON d.x = c.z WHERE c.x = d.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN b ON a.z = b.z, d, c WHERE c.x = b.y AND d.y = c.z AND d.x = 2;
SELECT * FROM a FULL JOIN b ON a.z = b.z, d, c WHERE c.x = b.y AND d.y = c.z AND d.x = 2;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN b ON a.z = b.z, d, c, d AS e WHERE c.x = e.y AND d.y = c.z AND e.x = b.y;
SELECT * FROM a FULL JOIN b ON a.z = b.z, d, c, d AS e WHERE c.x = e.y AND d.y = c.z AND e.x = b.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN b ON a.z = b.z CROSS JOIN d JOIN c ON c.x = b.y LEFT JOIN a AS e ON e.x = c.y, b AS f
    WHERE f.x = 2 AND d.y = f.y;
SELECT * FROM a FULL JOIN b ON a.z = b.z CROSS JOIN d JOIN c ON c.x = b.y LEFT JOIN a AS e ON e.x = c.y, b AS f
    WHERE f.x = 2 AND d.y = f.y;
EXPLAIN QUERY PLAN SELECT * FROM a, c RIGHT JOIN b ON c.x = b.x FULL JOIN d ON d.x = a.x JOIN c AS e, b AS f WHERE f.x = e.y;
SELECT * FROM a, c RIGHT JOIN b ON c.x = b.x FULL JOIN d ON d.x = a.x JOIN c AS e, b AS f WHERE f.x = e.y;
-- a table to the left is searched by its own ON alone
EXPLAIN QUERY PLAN SELECT * FROM a JOIN b ON b.x = a.x AND a.x = 2 RIGHT JOIN c ON c.x = a.y JOIN d ON d.x = a.x;
SELECT * FROM a JOIN b ON b.x = a.x AND a.x = 2 RIGHT JOIN c ON c.x = a.y JOIN d ON d.x = a.x;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON b.x = a.x AND a.x = 2 FULL JOIN c ON c.x = a.y WHERE b.x IS 2;
SELECT * FROM a LEFT JOIN b ON b.x = a.x AND a.x = 2 FULL JOIN c ON c.x = a.y WHERE b.x IS 2;
-- no transient index there is partial
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN d ON d.z = a.z AND d.y > 1 FULL JOIN c ON c.x = a.y;
SELECT * FROM a LEFT JOIN d ON d.z = a.z AND d.y > 1 FULL JOIN c ON c.x = a.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN c ON c.x = a.y LEFT JOIN d ON d.z = a.z AND d.y > 1;
SELECT * FROM a FULL JOIN c ON c.x = a.y LEFT JOIN d ON d.z = a.z AND d.y > 1;
-- what is equal to an equal column counts, what IS the same does not
EXPLAIN QUERY PLAN SELECT * FROM a RIGHT JOIN b ON a.z = b.z CROSS JOIN d CROSS JOIN c ON c.y = b.y AND d.x = c.y;
EXPLAIN QUERY PLAN SELECT * FROM a RIGHT JOIN b ON a.z = b.z CROSS JOIN d CROSS JOIN c ON c.y = b.y AND d.x IS c.y;
SELECT * FROM a RIGHT JOIN b ON a.z = b.z CROSS JOIN d CROSS JOIN c ON c.y = b.y AND d.x IS c.y;
EXPLAIN QUERY PLAN SELECT * FROM b CROSS JOIN d CROSS JOIN c ON c.y = b.y AND d.x IS c.y;
SELECT * FROM b CROSS JOIN d CROSS JOIN c ON c.y = b.y AND d.x IS c.y;
EXPLAIN QUERY PLAN SELECT * FROM b CROSS JOIN d CROSS JOIN c ON c.y IS NULL AND d.x IS c.y;
SELECT * FROM b CROSS JOIN d CROSS JOIN c ON c.y IS NULL AND d.x IS c.y;
-- a LEFT JOIN that nobody needs is left out on either side, not one that another ON reads
EXPLAIN QUERY PLAN SELECT b.x FROM a LEFT JOIN c ON c.x = a.x FULL JOIN b ON a.z = b.z;
SELECT b.x FROM a LEFT JOIN c ON c.x = a.x FULL JOIN b ON a.z = b.z;
EXPLAIN QUERY PLAN SELECT b.x FROM a LEFT JOIN c ON c.x = a.x FULL JOIN b ON c.z = b.z;
SELECT b.x FROM a LEFT JOIN c ON c.x = a.x FULL JOIN b ON c.z = b.z;
EXPLAIN QUERY PLAN SELECT a.x FROM a FULL JOIN b ON a.z = b.z LEFT JOIN c ON c.x = a.x;
SELECT a.x FROM a FULL JOIN b ON a.z = b.z LEFT JOIN c ON c.x = a.x;
EXPLAIN QUERY PLAN SELECT DISTINCT a.x FROM a LEFT JOIN d ON d.y = 1 FULL JOIN b ON d.z = b.z;
SELECT DISTINCT a.x FROM a LEFT JOIN d ON d.y = 1 FULL JOIN b ON d.z = b.z;
-- rows without a partner are searched by all that WHERE says of their table, the columns to the left being NULL
EXPLAIN QUERY PLAN SELECT * FROM a RIGHT JOIN b ON b.y = a.y WHERE b.x IS a.x;
SELECT * FROM a RIGHT JOIN b ON b.y = a.y WHERE b.x IS a.x;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN b ON b.y = a.y, d WHERE b.x IS a.z AND d.y = b.y;
SELECT * FROM a FULL JOIN b ON b.y = a.y, d WHERE b.x IS a.z AND d.y = b.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN c ON c.y = a.y WHERE c.x IS a.x;
SELECT * FROM a FULL JOIN c ON c.y = a.y WHERE c.x IS a.x;
-- the order that is wanted is weighed, although it does not last
EXPLAIN QUERY PLAN SELECT DISTINCT a.x, a.y, a.z FROM a FULL JOIN c ON c.z = a.z;
SELECT DISTINCT a.x, a.y, a.z FROM a FULL JOIN c ON c.z = a.z;
EXPLAIN QUERY PLAN SELECT a.x, d.y FROM a FULL JOIN c ON c.z = a.z, d WHERE d.x = c.x ORDER BY a.x, d.x;
SELECT a.x, d.y FROM a FULL JOIN c ON c.z = a.z, d WHERE d.x = c.x ORDER BY a.x, d.x;
-- joins in parentheses and subqueries beside them
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (b JOIN c ON c.x = b.x) ON b.z = a.z FULL JOIN d ON d.x = a.x, c AS e WHERE e.x = b.y;
SELECT * FROM a LEFT JOIN (b JOIN c ON c.x = b.x) ON b.z = a.z FULL JOIN d ON d.x = a.x, c AS e WHERE e.x = b.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN d ON d.x = a.x JOIN (b JOIN c ON c.x = b.x) ON b.z = a.z AND c.y = a.y;
SELECT * FROM a FULL JOIN d ON d.x = a.x JOIN (b JOIN c ON c.x = b.x) ON b.z = a.z AND c.y = a.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN d ON d.x = a.x JOIN (SELECT x, max(y) AS y FROM b GROUP BY x) AS e ON e.y = a.y, c WHERE c.x = e.x;
SELECT * FROM a FULL JOIN d ON d.x = a.x JOIN (SELECT x, max(y) AS y FROM b GROUP BY x) AS e ON e.y = a.y, c WHERE c.x = e.x;
-- the same with statistics
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 VALUES ('a', 'ax', '20 2'), ('b', 'bx', '5000 10'), ('b', 'bz', '5000 50 1'), ('c', NULL, '100000'), ('d', 'dx', '3 1');
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM a RIGHT JOIN b ON a.z = b.z JOIN c ON c.y = b.y JOIN d ON d.x = c.z WHERE c.x = d.y;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN b ON a.z = b.z, d, c WHERE c.x = b.y AND d.y = c.z AND d.x = 2;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN d ON a.z = d.z, c, b, d AS e WHERE c.x = e.y AND b.y = c.z AND e.x = b.y;
SELECT * FROM a FULL JOIN d ON a.z = d.z, c, b, d AS e WHERE c.x = e.y AND b.y = c.z AND e.x = b.y;
EXPLAIN QUERY PLAN SELECT * FROM d JOIN b ON b.x = d.y RIGHT JOIN c ON c.x = b.y JOIN a, d AS e WHERE e.x = a.x;
SELECT * FROM d JOIN b ON b.x = d.y RIGHT JOIN c ON c.x = b.y JOIN a, d AS e WHERE e.x = a.x;
