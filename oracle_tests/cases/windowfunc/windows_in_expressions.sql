-- windowfunctions §2 "Aggregate Window Functions": a window function's value in arithmetic, CASE and subqueries
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, k * 100.0 / sum(k) OVER (), CASE WHEN k = max(k) OVER (PARTITION BY g) THEN 'top' ELSE 'low' END, (SELECT max(id) FROM r r2 WHERE r2.g = r.g) - row_number() OVER (PARTITION BY g ORDER BY id), count(*) OVER () - id FROM r ORDER BY id;
