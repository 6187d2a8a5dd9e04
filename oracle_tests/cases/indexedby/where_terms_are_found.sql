-- which terms count when INDEXED BY names a partial index, and where it is not asked at all
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c);
CREATE INDEX i ON t(b) WHERE a IS NOT NULL;
CREATE TABLE u(x, y);
INSERT INTO t VALUES (1, 1, 1, 1), (2, NULL, 2, 2), (3, 5, 3, 3);
INSERT INTO u VALUES (1, 1), (7, 3), (NULL, 2);
-- right of a RIGHT or FULL JOIN both loops need the index: that of ON, and that of the rows without a partner
SELECT t.id, x FROM u RIGHT JOIN t INDEXED BY i ON a = x WHERE a > 0 ORDER BY 1, 2;
-- error
SELECT t.id, x FROM u RIGHT JOIN t INDEXED BY i ON a = x WHERE b > 0 ORDER BY 1, 2;
-- error
SELECT t.id, x FROM u RIGHT JOIN t INDEXED BY i ON b = x WHERE a > 0 ORDER BY 1, 2;
SELECT t.id, x FROM u FULL JOIN t INDEXED BY i ON a = x WHERE a IN (SELECT y FROM u) ORDER BY 1, 2;
EXPLAIN QUERY PLAN SELECT * FROM u RIGHT JOIN t INDEXED BY i ON a = x WHERE a > 0 AND x IS NULL;
-- left of one no partial index serves
-- error
SELECT t.id, x FROM t INDEXED BY i RIGHT JOIN u ON a = x WHERE a IS NOT 4 ORDER BY 1, 2;
-- error
-- needs flatten
SELECT t.id, x FROM (SELECT * FROM t INDEXED BY i WHERE a > 0) AS t RIGHT JOIN u ON a = x ORDER BY 1, 2;
-- error
EXPLAIN QUERY PLAN SELECT * FROM (u AS v CROSS JOIN t INDEXED BY i ON a IS NOT NULL) RIGHT JOIN u ON a = u.x;
-- error
EXPLAIN QUERY PLAN SELECT * FROM u AS v CROSS JOIN t INDEXED BY i ON a IS NOT NULL RIGHT JOIN u ON a = u.x;
-- error
EXPLAIN QUERY PLAN SELECT * FROM u AS v LEFT JOIN t INDEXED BY i ON a = v.x FULL JOIN u ON a = u.x;
-- a count that is alone reads no index by name, whatever sorts the single row
SELECT count(*) FROM t INDEXED BY i ORDER BY b;
SELECT (SELECT count(*) FROM t INDEXED BY i ORDER BY (SELECT c) LIMIT 1);
-- error
SELECT count(*) FROM t INDEXED BY i ORDER BY max(a);
-- error
SELECT count(*) + 1 FROM t INDEXED BY i ORDER BY b;
EXPLAIN QUERY PLAN SELECT count(*) FROM t ORDER BY count(*) + b;
-- a condition that reads nothing is given to subqueries, too
-- error
EXPLAIN QUERY PLAN SELECT * FROM (SELECT count(*) FROM t INDEXED BY i) WHERE 1;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT count(*) FROM t INDEXED BY i) LIMIT 1;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT DISTINCT b FROM t INDEXED BY i WHERE a > 1) WHERE 1;
-- and with a 0 all that the subquery asks is gone, but for what calls a function or is a single ON clause
-- error
EXPLAIN QUERY PLAN SELECT * FROM (SELECT DISTINCT b FROM t INDEXED BY i WHERE a > 1) WHERE 0;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT DISTINCT b FROM t INDEXED BY i WHERE a > 1 AND abs(b)) WHERE 0;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT DISTINCT b FROM u JOIN t INDEXED BY i ON a = x) WHERE 0;
-- error
EXPLAIN QUERY PLAN SELECT * FROM (SELECT DISTINCT b FROM u JOIN t INDEXED BY i ON a = x WHERE c) WHERE 0;
-- error
EXPLAIN QUERY PLAN SELECT * FROM u JOIN (SELECT DISTINCT b, a FROM t INDEXED BY i) AS s ON 0 WHERE s.a = 1;
-- error
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (SELECT DISTINCT b FROM t INDEXED BY i WHERE a > 1) ON 0;
-- a subquery in parentheses beside an outer join is a part of those
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN (u AS v JOIN (SELECT a FROM t INDEXED BY i) ON a = v.x) ON u.y = v.y;
SELECT u.x, id FROM u LEFT JOIN (u AS v JOIN (SELECT a, id FROM t INDEXED BY i) ON a = v.x) ON u.y = v.y ORDER BY 1;
-- a whole table is emptied without an index
BEGIN;
-- error
DELETE FROM t INDEXED BY i WHERE 1;
-- error
DELETE FROM t INDEXED BY i RETURNING 1;
DELETE FROM t INDEXED BY i;
SELECT changes(), count(*) FROM t;
ROLLBACK;
