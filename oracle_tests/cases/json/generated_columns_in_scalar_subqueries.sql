-- A virtual generated column that is JSON is computed where it is read: in a scalar subquery, too, and so it is marked.
CREATE TABLE r(a, b);
INSERT INTO r VALUES(1, 'p'), (2, 'q');
CREATE TABLE g(id INTEGER PRIMARY KEY, a, j AS (json(a)), e AS (a -> '$'), n AS (a || ''), s AS (json(a)) STORED);
INSERT INTO g(a) VALUES('[1,2]'), ('{"q":3}'), ('5'), (NULL);
SELECT json_array((SELECT j)), json_array((SELECT e)), json_array((SELECT n)) FROM g;
SELECT json_array((SELECT s)), json_array((SELECT json(a))) FROM g;
SELECT json_array((SELECT g.j FROM r LIMIT 1)), json_array((VALUES(j))), json_array((SELECT j ORDER BY 1)) FROM g;
SELECT json_object('a', (SELECT j)) FROM g WHERE (SELECT json_array(j)) IS NOT NULL;
SELECT json_group_array((SELECT j)) FROM g;
SELECT json_array((SELECT x.j)), json_array((SELECT y.j)) FROM g x LEFT JOIN g y ON y.id = x.id + 1;
SELECT json_array((SELECT j)), row_number() OVER () FROM g;
SELECT json_array((SELECT j)) FROM g GROUP BY j;
SELECT json_array(x) FROM (SELECT (SELECT j) AS x FROM g);
-- needs flatten
SELECT json_array((SELECT j)) FROM (SELECT * FROM g LIMIT 3);
SELECT json_array((SELECT json_group_array(a) || j)) FROM g GROUP BY id;
UPDATE g SET a = json_array((SELECT j)) WHERE id = 2 RETURNING a, j;
