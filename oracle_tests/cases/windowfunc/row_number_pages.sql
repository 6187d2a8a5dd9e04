-- windowfunctions §3 row_number(): the top rows of each partition
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT g, k, n FROM (SELECT g, k, id, row_number() OVER (PARTITION BY g ORDER BY k DESC, id) AS n FROM r) WHERE n <= 2 ORDER BY g, n;
