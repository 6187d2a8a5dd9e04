-- Which of two mistakes is told depends on where SQLite makes the code of each: subqueries in FROM that stay come first,
-- in the order of the text, then LIMIT, the search for a plan, the terms by loop, the results. Behind a mistake no plan
-- is looked for.
-- needs: flatten,push_down
CREATE TABLE t(a, b);
CREATE TABLE u(a, b);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v AS SELECT DISTINCT a, b FROM u;
INSERT INTO t VALUES (1, 2), (3, 4);
INSERT INTO u VALUES (1, 2), (5, 6);

-- a subquery that becomes a part of the query around it has its values computed there
-- error
SELECT 1 FROM t INDEXED BY pb, (SELECT (a, 2) + 1 AS x FROM u) WHERE x;
-- error
SELECT 1 FROM t INDEXED BY pb, (SELECT DISTINCT (a, 2) + 1 AS x FROM u) WHERE x;
-- error
SELECT x FROM (SELECT a, (b, 2) + 1 AS x FROM t INDEXED BY pb);
-- error
SELECT x FROM (SELECT DISTINCT a, (b, 2) + 1 AS x FROM t INDEXED BY pb);
-- error
SELECT * FROM (SELECT DISTINCT a FROM t INDEXED BY pb), (SELECT DISTINCT (a, 2) + 1 FROM u);
-- error
SELECT * FROM (SELECT DISTINCT (a, 2) + 1 FROM u), (SELECT DISTINCT a FROM t INDEXED BY pb);
-- error
SELECT * FROM (SELECT DISTINCT (1, 2) + a FROM u), (SELECT DISTINCT a FROM t INDEXED BY pb);
-- error
SELECT * FROM (SELECT DISTINCT (1, 2) + a FROM u), t INDEXED BY pb;
-- error
SELECT (SELECT 1 FROM t INDEXED BY pb, (SELECT (a, 2) + 1 AS x FROM u) WHERE x) FROM u;
-- LIMIT comes behind the subqueries in FROM, and before a plan; first of all where a compound is merged
-- error
SELECT * FROM u, (SELECT DISTINCT a FROM t INDEXED BY pb) LIMIT (SELECT 1, 2);
-- error
SELECT a FROM t INDEXED BY pb LIMIT (SELECT 1, 2);
-- error
SELECT a FROM t INDEXED BY pb UNION ALL SELECT a FROM u LIMIT (SELECT 1, 2);
-- error
SELECT a FROM u UNION SELECT a FROM t INDEXED BY pb LIMIT (SELECT 1, 2);
-- a vector is refused when it is put in the place of a column that reads it
-- error
SELECT x + 1 FROM (SELECT (SELECT 1, 2) AS x, a FROM t INDEXED BY pb);
-- error
SELECT a + 1 FROM (SELECT (SELECT 1, 2) AS x, a FROM t INDEXED BY pb);
-- error
SELECT q.x FROM (SELECT DISTINCT a FROM t INDEXED BY pb) LEFT JOIN (SELECT (SELECT 1, 2) AS x FROM v) q;
-- error
SELECT a FROM (SELECT (SELECT 1, 2) AS x, a FROM t INDEXED BY pb GROUP BY a) WHERE x;
-- a term of a loop that has another in it
-- error
SELECT (t.a, 2) + 1 FROM t, u WHERE (SELECT 1, 2);
-- error
SELECT (a, 2) + 1 FROM t WHERE (SELECT 1, 2);
-- error
SELECT (u.a, 2) + 1 FROM t JOIN u WHERE (SELECT b FROM t INDEXED BY pb);
-- error
SELECT (u.a, 2) + 1 FROM v AS t JOIN u WHERE (SELECT min(t.a));
-- what goes into a subquery is wrong there first
-- error
SELECT x.b FROM v JOIN t AS x INDEXED BY pb ON (v.b, 2) + 1;
-- error
SELECT x.b FROM u JOIN t AS x INDEXED BY pb ON (u.b, 2) + 1;
-- error
SELECT (x.a, 2) + 1 FROM v AS x WHERE (SELECT avg(x.b));
-- below windows and above them
-- error
SELECT (a, 2) + 1, sum((SELECT 1, 2)) OVER () FROM t;
-- error
SELECT (a, 2) + 1, sum(a) OVER (ORDER BY (SELECT b FROM t INDEXED BY pb)) FROM t;
-- error
SELECT rank() OVER (ORDER BY u.b), (x.a, 2) + 1 FROM (SELECT (SELECT b FROM t INDEXED BY pb) AS a FROM u, t) AS x, u;
-- error
SELECT rank() OVER () FROM t INDEXED BY pb ORDER BY max(a);
-- error
SELECT rank() OVER () FROM t INDEXED BY pb ORDER BY count(), (a, 2) + 1, max(1);
-- error
SELECT rank() OVER () FROM t INDEXED BY pb ORDER BY (SELECT sum(t.a) FROM u);
-- error
SELECT rank() OVER () FROM t ORDER BY count() LIMIT (SELECT 1 FROM t INDEXED BY pb);
-- error
SELECT count(*) FROM (SELECT rank() OVER () FROM t INDEXED BY pb ORDER BY max(a));
-- groups: the keys, the aggregates, HAVING, the results
-- error
SELECT count(*) FROM u GROUP BY (SELECT b FROM t INDEXED BY pb) HAVING (SELECT 1, 2);
-- error
SELECT max((SELECT 1, 2)), (SELECT b FROM t INDEXED BY pb) FROM u GROUP BY a;
-- error
SELECT (SELECT 1, 2), b FROM u GROUP BY b HAVING (b, 2) + 1;
-- ORDER BY, of which constants are computed behind all else
-- error
SELECT a, (1, 2) + a FROM u ORDER BY (SELECT 1, 2), a;
-- error
SELECT (SELECT b FROM t INDEXED BY pb) FROM (SELECT DISTINCT a FROM u ORDER BY (1, 2) + 1);
-- nobody computes these
SELECT EXISTS (SELECT (SELECT 1, 2) FROM u);
SELECT sum((SELECT x.a FROM (SELECT u.a, (SELECT u.a FROM t WHERE (SELECT 0, 1)) AS b FROM u JOIN v ORDER BY v.a) x)) FROM t;
-- VALUES
-- error
SELECT * FROM t INDEXED BY pb, (VALUES ((SELECT 1, 2), 3), (3, 4));
-- error
SELECT * FROM t INDEXED BY pb, (VALUES ((SELECT 1, 2), 3));
-- an IN that counts wrong keeps a query from its plan, also where it has become a part of it
-- error
SELECT (a, 2) + 1 FROM (SELECT a FROM t INDEXED BY pb WHERE a IN (SELECT 1, 1));
-- error
SELECT (a, 2) + 1 FROM (SELECT a FROM t INDEXED BY pb WHERE a NOT IN (SELECT 1, 1));
-- a row value is no function: a sorted subquery may become a part of what computes with it
-- error
SELECT x.a, (x.b, x.b) + 1 FROM (SELECT a, b FROM u ORDER BY (SELECT 0, 1), b) x;
-- a LEFT JOIN that nobody reads is left out
SELECT DISTINCT x.b FROM (SELECT DISTINCT y.a, y.b FROM v y LEFT JOIN u ON (SELECT b FROM t INDEXED BY pb) ORDER BY 1) x;
