-- A subquery in FROM that is a join is taken to give no more than 4 billion rows (LogEst 320) by the planner of the
-- join around it: so the transient index over its rows stays the innermost loop. Source: SQLite, EXPLAIN QUERY PLAN.
CREATE TABLE t(a TEXT, b NUMERIC, c INT);
CREATE TABLE u(a INTEGER PRIMARY KEY, b BLOB, c INT);
INSERT INTO t VALUES('1', 1, 'A'), ('b', 2, 'a');
INSERT INTO u VALUES(3, 2, 1), (4, 1, 3);
CREATE VIEW v AS SELECT x.b FROM t x RIGHT JOIN t y;
CREATE VIEW w AS SELECT DISTINCT x.b FROM t x, t y, t z;
CREATE VIEW x AS SELECT x.b FROM t x FULL JOIN t y UNION ALL SELECT DISTINCT y.b FROM t x, t y, u z;
-- ordered
SELECT * FROM u y JOIN v USING(b) JOIN u;
-- ordered
SELECT * FROM u, t, v WHERE v.b = u.b;
-- ordered
SELECT * FROM u, t, v WHERE v.b = t.b;
-- ordered
SELECT * FROM u, t, w WHERE w.b = u.b;
-- ordered
SELECT * FROM u, w, t WHERE w.b = t.b;
-- ordered
SELECT * FROM u, x, t WHERE x.b = t.b;
-- ordered
SELECT * FROM u, t, (SELECT * FROM x LIMIT 1000000000000000) AS z WHERE z.b = u.b;
