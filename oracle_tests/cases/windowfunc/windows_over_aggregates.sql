-- windowfunctions §2 "Aggregate Window Functions": window functions over the groups of an aggregate query
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT g, count(*), sum(count(*)) OVER (ORDER BY g), rank() OVER (ORDER BY count(*) DESC), max(sum(k)) OVER () FROM r GROUP BY g ORDER BY g;
SELECT g, sum(k) AS s, s - lag(sum(k)) OVER (ORDER BY g) FROM r GROUP BY g ORDER BY g;
