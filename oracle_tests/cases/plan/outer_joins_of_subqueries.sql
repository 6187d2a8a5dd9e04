-- what stands in front of a subquery in FROM stays in front of the LEFT or CROSS JOIN that is flattened out of it
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
CREATE TABLE u(a, b UNIQUE);
CREATE TABLE w(a, b, PRIMARY KEY(b, a)) WITHOUT ROWID;
CREATE VIEW groups_of_u AS SELECT a, count(*) AS b FROM u GROUP BY a;
CREATE VIEW both AS SELECT a, b FROM t UNION ALL SELECT a, b FROM u;
CREATE VIEW outer_join AS SELECT t.a, u.b FROM t LEFT JOIN u ON t.a = u.a;
EXPLAIN QUERY PLAN SELECT * FROM both, outer_join;
EXPLAIN QUERY PLAN SELECT * FROM groups_of_u, outer_join;
EXPLAIN QUERY PLAN SELECT * FROM groups_of_u, (u AS f LEFT JOIN w ON f.b = w.b);
EXPLAIN QUERY PLAN SELECT * FROM groups_of_u, (u AS f CROSS JOIN w ON f.b = w.b);
EXPLAIN QUERY PLAN SELECT * FROM both, (u AS f LEFT JOIN w ON f.b = w.b) WHERE both.a = f.a;
EXPLAIN QUERY PLAN SELECT * FROM groups_of_u, (SELECT * FROM u AS f LEFT JOIN w ON f.b = w.b);
EXPLAIN QUERY PLAN SELECT * FROM groups_of_u, outer_join AS x, outer_join AS y;
EXPLAIN QUERY PLAN SELECT * FROM groups_of_u, (outer_join AS x JOIN t ON t.b = x.a);
EXPLAIN QUERY PLAN UPDATE t SET b = 1 FROM outer_join;
-- columns that nobody reads of a subquery are not read of the view in it
EXPLAIN QUERY PLAN SELECT f.b FROM t, (SELECT * FROM (SELECT a, b FROM u) LIMIT 2) AS f;
EXPLAIN QUERY PLAN SELECT f.b FROM t, (SELECT * FROM u LIMIT 2) AS f;
EXPLAIN QUERY PLAN UPDATE t SET b = f.b FROM (SELECT * FROM (SELECT a, b FROM u) LIMIT 2) AS f;
INSERT INTO u VALUES (2, 'b'), (5, 1), (3, 0);
INSERT INTO t VALUES (1, 2), (2, 'b');
-- needs flatten
SELECT f.b FROM t, (SELECT * FROM (SELECT a, b FROM u) LIMIT 2) AS f;
