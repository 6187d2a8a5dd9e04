-- lang_select: a subquery in FROM needs no alias; its columns are reached by name and by *.
SELECT * FROM (SELECT 1 AS a, 2 AS b);
SELECT a + b FROM (SELECT 1 AS a, 2 AS b);
SELECT * FROM (SELECT 1 AS a), (SELECT 2 AS a);
-- error
SELECT a FROM (SELECT 1 AS a), (SELECT 2 AS a);
SELECT x.a, y.a FROM (SELECT 1 AS a) x, (SELECT 2 AS a) AS y;
