-- Source: SQLite itself
-- A result column that nobody reads is not computed, unless ORDER BY names it, even where that sorts a single row; so what
-- is wrong with it is told.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE u(a, b);
CREATE VIEW one AS SELECT (SELECT 5 FROM u ORDER BY count(u.a), 1, 1) AS x, 7 AS y ORDER BY 1 LIMIT 6;
CREATE VIEW other AS SELECT (SELECT 5 FROM u ORDER BY count(u.a), 1, 1) AS x, 7 AS y ORDER BY 2 LIMIT 6;
-- error
SELECT y FROM one;
SELECT y FROM other;
-- error
SELECT * FROM (SELECT DISTINCT y AS a FROM one) AS x JOIN t ON x.a = t.a;
SELECT * FROM (SELECT DISTINCT y AS a FROM other) AS x JOIN t ON x.a = t.a;
-- error
SELECT * FROM (SELECT b AS a FROM u INTERSECT SELECT count(*) FROM one GROUP BY y) AS x JOIN t ON x.a = t.a WHERE t.a IS NULL;
SELECT * FROM (SELECT b AS a FROM u INTERSECT SELECT count(*) FROM other GROUP BY y) AS x JOIN t ON x.a = t.a WHERE t.a IS NULL;
-- error
SELECT y FROM (SELECT (SELECT 5 FROM u ORDER BY count(u.a), 1, 1) AS x, max(b) AS y FROM u ORDER BY 1 COLLATE RTRIM DESC LIMIT 2);
-- error
SELECT y FROM (SELECT (SELECT 5 FROM u ORDER BY count(u.a), 1, 1) AS x, max(b) AS y FROM u ORDER BY y LIMIT 2);
SELECT y FROM (SELECT json_valid('{}', -1) AS x, 1 AS y ORDER BY 2 LIMIT 1);
-- error
SELECT y FROM (SELECT json_valid('{}', -1) AS x, 1 AS y ORDER BY 1 LIMIT 1);
