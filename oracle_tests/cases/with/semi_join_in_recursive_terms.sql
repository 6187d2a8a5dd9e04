-- EXISTS in the step of a recursive query.
CREATE TABLE edge(a, b, open);
INSERT INTO edge VALUES(1, 2, 1), (2, 3, 0), (2, 4, 1), (4, 5, 1), (5, 1, 1);
CREATE TABLE door(n);
INSERT INTO door VALUES(2), (4);
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT b FROM edge JOIN r ON a = n WHERE EXISTS(SELECT 1 FROM door WHERE door.n = edge.b)) SELECT n FROM r ORDER BY n;
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT b FROM edge JOIN r ON a = n WHERE open AND NOT EXISTS(SELECT 1 FROM door WHERE door.n = edge.b)) SELECT n FROM r ORDER BY n;
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT b FROM edge, r WHERE a = n AND EXISTS(SELECT 1 FROM edge e WHERE e.a = edge.b AND e.open)) SELECT count(*) FROM r;
