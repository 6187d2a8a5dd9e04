-- lang_with "Queries Against A Graph": all nodes that can be reached.
CREATE TABLE edge(a, b);
INSERT INTO edge VALUES(1, 2), (2, 3), (3, 1), (4, 5), (5, 4), (2, 6);
WITH RECURSIVE r(x) AS (SELECT 1 UNION SELECT b FROM edge, r WHERE a = x) SELECT x FROM r ORDER BY x;
WITH RECURSIVE r(x) AS (SELECT 6 UNION SELECT b FROM edge JOIN r ON a = x UNION SELECT a FROM edge JOIN r ON b = x) SELECT x FROM r ORDER BY x;
WITH RECURSIVE p(x, path, n) AS (SELECT 1, '1', 0 UNION ALL SELECT b, path || b, n + 1 FROM p, edge WHERE a = x AND n < 3) SELECT path FROM p ORDER BY n, path;
