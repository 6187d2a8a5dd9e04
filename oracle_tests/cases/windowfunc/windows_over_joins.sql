-- windowfunctions §2 "Aggregate Window Functions": rows of joins and subqueries
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT a.id, b.id, row_number() OVER (PARTITION BY a.g ORDER BY a.id, b.id), sum(b.k) OVER (PARTITION BY a.id ORDER BY b.id) FROM r a JOIN r b ON a.g = b.g AND a.id < b.id ORDER BY 1, 2;
