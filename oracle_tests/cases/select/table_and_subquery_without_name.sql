-- lang_select: a subquery in FROM needs no alias.
SELECT * FROM (SELECT 1 AS a, 2 AS b);
SELECT a FROM (SELECT 1 AS a), (SELECT 2 AS b);
SELECT b FROM (SELECT 1 AS a) JOIN (SELECT 1 AS b) ON a = b;
-- error
SELECT x.a FROM (SELECT 1 AS a);
SELECT x.a, y.a FROM (SELECT 1 AS a) x, (SELECT 2 AS a) AS y;
-- error
SELECT a FROM (SELECT 1 AS a), (SELECT 2 AS a);
SELECT * FROM (SELECT * FROM (SELECT * FROM (VALUES(1, 2))));
