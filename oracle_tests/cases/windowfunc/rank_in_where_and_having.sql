-- windowfunctions §3 rank(), dense_rank(): ranks are filtered by a query around
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT g, k FROM (SELECT g, k, rank() OVER (ORDER BY k DESC) AS n FROM r) WHERE n <= 3 ORDER BY n, g, k;
SELECT g, sum(k), rank() OVER (ORDER BY sum(k) DESC) FROM r GROUP BY g ORDER BY g;
-- error
SELECT id FROM r WHERE rank() OVER (ORDER BY k) = 1;
-- error
SELECT g FROM r GROUP BY g HAVING rank() OVER (ORDER BY g) = 1;
