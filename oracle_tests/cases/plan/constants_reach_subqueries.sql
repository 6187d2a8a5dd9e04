-- needs: constants,push_down
-- A term that reads another table, of whose column WHERE says the value, is asked inside of a subquery, with the affinity
-- of that column: the index is used there, and in a compound a side may refuse what the whole would not.
CREATE TABLE t(a, b INTEGER, c TEXT, r REAL);
CREATE TABLE u(a, b INTEGER, c TEXT, r REAL);
CREATE INDEX ta ON t(a);
CREATE INDEX ub ON u(b);
CREATE VIEW g AS SELECT a, max(b) AS b, c FROM t GROUP BY a, c;
CREATE VIEW d AS SELECT DISTINCT a, b, c FROM u;
CREATE VIEW n AS SELECT b AS x, c AS y FROM t UNION ALL SELECT c, a FROM u;
CREATE VIEW m AS SELECT a AS x, b AS y FROM t UNION SELECT c, r FROM u UNION VALUES (1, '1'), ('2', 2);
CREATE VIEW w AS SELECT a, sum(b) OVER (PARTITION BY a) AS s FROM t;
CREATE VIEW f AS SELECT x.a AS a, y.b AS b FROM t AS x FULL JOIN u AS y ON x.a = y.b;
INSERT INTO t VALUES (1, 1, '1', 1), ('1', 2, '1.0', 2), (1.5, 3, 'a', 1), (2, 2, '10', NULL), (NULL, 1, '2', 2);
INSERT INTO u VALUES (1, 1, '1', 1), ('1', 2, '1.5', 2), (1.0, NULL, 'a', 1.5), (2, 2, '2', NULL), ('a', 10, '10', 10);
EXPLAIN QUERY PLAN SELECT * FROM u JOIN g ON u.a = g.a WHERE u.a = 1;
EXPLAIN QUERY PLAN SELECT * FROM t JOIN d ON t.b = d.b AND t.b = 2;
EXPLAIN QUERY PLAN SELECT * FROM u, w WHERE u.b = 1 AND w.a = u.b AND w.s > u.b;
EXPLAIN QUERY PLAN SELECT * FROM u JOIN t ON u.b = t.b JOIN f ON t.b = f.b WHERE u.b = 2;
EXPLAIN QUERY PLAN SELECT * FROM u LEFT JOIN g ON u.a = g.a WHERE u.a = 1;
EXPLAIN QUERY PLAN SELECT * FROM t JOIN n ON n.x >= t.b WHERE t.b = 2;
EXPLAIN QUERY PLAN SELECT * FROM u RIGHT JOIN t ON u.a = t.a JOIN d ON d.a = t.a WHERE t.a = 1 AND d.b = t.a;
EXPLAIN QUERY PLAN SELECT * FROM u RIGHT JOIN t ON u.a = t.a JOIN d ON d.b = t.b AND t.b = 1;
SELECT * FROM u JOIN g ON u.a = g.a WHERE u.a = 1;
SELECT * FROM t JOIN d ON t.b = d.b AND t.b = 2 ORDER BY 1, 5;
SELECT * FROM u, w WHERE u.b = 1 AND w.a = u.b AND w.s >= u.b;
SELECT * FROM u JOIN t ON u.b = t.b JOIN f ON t.b = f.b WHERE u.b = 2 ORDER BY 1, 5, 9;
SELECT * FROM u LEFT JOIN g ON u.a = g.a WHERE u.a = 1 ORDER BY 1, 2, 3, 5, 6, 7;
SELECT g.b, n.x, n.y FROM g JOIN n ON n.x >= g.b WHERE g.b = 2 ORDER BY 2, 3;
SELECT g.a, n.x, n.y FROM g JOIN n ON n.x >= g.a WHERE g.a = 1.5 ORDER BY 2, 3;
SELECT g.a, n.x, n.y FROM g JOIN n ON g.a < n.x WHERE g.a = 1.5 ORDER BY 2, 3;
SELECT t.b, m.x, m.y FROM t JOIN m ON t.b = m.x WHERE t.b = 1 ORDER BY 2, 3;
SELECT t.c, m.x, m.y FROM t JOIN m ON m.x = t.c WHERE t.c = '1' ORDER BY 2, 3;
SELECT t.r, m.x, m.y FROM t JOIN m ON m.y IN (t.r, 5) WHERE t.r = 2 ORDER BY 2, 3;
SELECT t.a, m.x, m.y FROM t JOIN m ON (m.x, m.y) = (t.a, 2) WHERE t.a = '1' ORDER BY 2, 3;
