-- What is wrong with a column that nobody reads is not told, however many subqueries further in, and in VALUES too, but
-- for the rows of a co-routine; it is told of a subquery in FROM that is computed and reads a query further out.
-- needs: flatten
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2), (3,1), (2,3), (5,0);
CREATE TABLE u(a, c);
INSERT INTO u VALUES(2,2), (1,1), (3,9);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW w AS SELECT a, b FROM t ORDER BY count(a);
SELECT a FROM (SELECT a, b FROM (SELECT a, (SELECT 1, 2) AS b FROM t));
SELECT a FROM (SELECT a, b FROM (SELECT a, (SELECT 1, 2) AS b FROM t LIMIT 1) LIMIT 1);
SELECT a FROM (SELECT a, b FROM (SELECT a, (SELECT 1, 2) AS b FROM t UNION ALL SELECT 1, 2));
SELECT count(*) FROM (SELECT a, b FROM (SELECT a, (1, a) + 1 AS b FROM t));
SELECT a FROM (SELECT a, b FROM (SELECT a, (SELECT 1, 2) AS b FROM t) UNION ALL SELECT 7, 8);
-- error
SELECT a FROM (SELECT a, b FROM (SELECT a, (SELECT 1, 2) AS b FROM t UNION SELECT 1, 2));
-- error
SELECT b FROM (SELECT a, b FROM (SELECT a, (SELECT 1, 2) AS b FROM t));
SELECT column1 FROM (VALUES(1, (SELECT 1, 2)), (3, 4));
SELECT column1 FROM (VALUES(1, (SELECT 1, 2)));
SELECT column1 FROM (VALUES(1, 2), (3, (SELECT a FROM t INDEXED BY pb)));
-- error
SELECT column1 FROM (VALUES(1, (1, 2) + 1), (3, 4));
SELECT column1 FROM (VALUES(1, (1, 2) + 1), (2, abs(random()) * 0), (3, 4));
-- error
SELECT column1 FROM (VALUES(1, 2), (2, abs(random())), (3, (1, 2) + 1), (3, 4));
SELECT column1 FROM (VALUES(1, (SELECT b FROM t ORDER BY max(b))), (3, 4)) WHERE column1;
SELECT column1 FROM (VALUES(1, (SELECT 1, 2)), (3, 4) UNION ALL SELECT 1, 2) ORDER BY 1;
-- error
SELECT column2 FROM (VALUES(1, (SELECT 1, 2)), (3, 4));
-- error
SELECT column1 FROM (VALUES(1, count(*)), (3, 4));
-- error
SELECT column1, column2 FROM (VALUES(count(*), 1), (3, 4)), t AS x WHERE nope;
SELECT 1 FROM (VALUES(1, abs(-9223372036854775808)), (3, abs(random())));
-- error
SELECT 1 FROM (VALUES(1, abs(-9223372036854775808)), (3, 4));
SELECT count(*) FROM (VALUES(1, 2) UNION ALL SELECT 1, abs(-9223372036854775808) LIMIT 5);
SELECT (SELECT a FROM (SELECT u.a, json_valid('{}', -1) AS z FROM u LIMIT 1)) FROM t AS x;
-- error
SELECT (SELECT a FROM (SELECT x.a, json_valid('{}', -1) AS z FROM u LIMIT 1)) FROM t AS x;
-- error
SELECT (SELECT a FROM (SELECT u.a, json_valid('{}', -1) + (SELECT x.b) AS z FROM u LIMIT 1)) FROM t AS x;
SELECT (SELECT a FROM (SELECT u.a, json_valid('{}', -1) + (SELECT u.a) AS z FROM u LIMIT 1)) FROM t AS x;
SELECT (SELECT max(a) FROM (SELECT u.a, (SELECT 1, 2) AS z FROM u WHERE x.b)) FROM t AS x;
-- error
SELECT (SELECT max(a) FROM (SELECT u.a, (SELECT 1, 2) AS z FROM u WHERE x.b ORDER BY c)) FROM t AS x;
-- error
SELECT (SELECT column1 FROM (VALUES(1, json_valid('{}', -1)), (x.b, 3)) LIMIT 1) FROM t AS x;
SELECT EXISTS(SELECT DISTINCT (SELECT a FROM t INDEXED BY pb) FROM u) FROM t;
-- error
SELECT EXISTS(SELECT x FROM (SELECT (SELECT 1, 2) AS x FROM u)) FROM t;
-- error
SELECT DISTINCT t.b FROM t LEFT JOIN (SELECT (SELECT 1, 2) AS a, count(*) AS b FROM u GROUP BY u.a) AS x ON x.b;
-- error
SELECT EXISTS(SELECT count(b) FROM w ORDER BY 1);
-- error
SELECT 1 FROM t WHERE EXISTS(SELECT count(b) FROM w GROUP BY a ORDER BY 1);
SELECT EXISTS(SELECT b FROM w ORDER BY 1);
SELECT b IN (SELECT count(b) FROM w ORDER BY 1) FROM t;
