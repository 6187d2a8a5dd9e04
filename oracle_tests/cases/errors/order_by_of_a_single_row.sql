-- The ORDER BY of a query that gives a single row is not computed, but its aggregates are; with a window function in it
-- the rest is, too, since windows read a query of their own. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 3), (2, NULL);
-- error
SELECT max(1) FROM t ORDER BY sum(1) OVER (), (1, 1);
-- error
SELECT 1 ORDER BY sum(1) OVER (), (1, 1);
-- error
SELECT 1 ORDER BY sum(1) OVER (), max(1);
-- error
SELECT max(1) FROM t ORDER BY (SELECT 1, 2), sum(1) OVER ();
SELECT max(1) FROM t ORDER BY (1, 1);
SELECT count(*) FROM t ORDER BY (SELECT 1, 2);
-- error
SELECT count(*) FROM t ORDER BY group_concat(DISTINCT 1, 2);
-- error
SELECT count(*) FROM t ORDER BY sum((1, 2));
-- error
SELECT count(*) FROM t ORDER BY abs(sum((SELECT 1, 2)));
SELECT count(*) FROM t ORDER BY (SELECT sum((1, 2)) FROM t);
SELECT 1 ORDER BY group_concat(DISTINCT 1, 2);
SELECT 8 FROM t, t AS x WHERE x.rowid = 9 ORDER BY count() IN (SELECT b FROM t WHERE b > x.a), 1;
-- error
SELECT 8 FROM t, t AS x WHERE x.rowid = 9 ORDER BY count() IN (SELECT b FROM t WHERE b > t.a), 1;
