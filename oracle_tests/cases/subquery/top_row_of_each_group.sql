-- The greatest of each group in four ways.
CREATE TABLE e(id INTEGER PRIMARY KEY, d, s);
INSERT INTO e VALUES(1, 'a', 10), (2, 'a', 30), (3, 'b', 20), (4, 'b', 5), (5, 'c', NULL);
SELECT id FROM e WHERE s = (SELECT max(s) FROM e x WHERE x.d = e.d) ORDER BY id;
SELECT id FROM e WHERE NOT EXISTS(SELECT 1 FROM e x WHERE x.d = e.d AND x.s > e.s) ORDER BY id;
SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY d ORDER BY s DESC) AS r FROM e) WHERE r = 1 ORDER BY id;
SELECT id FROM e WHERE (d, s) IN (SELECT d, max(s) FROM e GROUP BY d) ORDER BY id;
SELECT id, d, max(s) FROM e GROUP BY d ORDER BY d;
SELECT (SELECT id FROM e x WHERE x.d = y.d ORDER BY s DESC LIMIT 1) FROM (SELECT DISTINCT d FROM e) y ORDER BY 1;
