-- windowfunctions §1: a view with windows, filtered from outside
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
CREATE VIEW ranks AS SELECT g, id, k, rank() OVER (PARTITION BY g ORDER BY k DESC) AS place, sum(k) OVER (PARTITION BY g) AS total FROM r;
SELECT * FROM ranks WHERE place = 1 ORDER BY g, id;
SELECT * FROM ranks WHERE g = 'b' ORDER BY id;
WITH x AS (SELECT *, lag(k) OVER (ORDER BY id) AS before FROM r) SELECT id, k - before FROM x WHERE before IS NOT NULL ORDER BY id;
