-- windowfunctions §1: PARTITION BY more than one expression, NULLs are one partition
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, count(*) OVER (PARTITION BY g, k), count(*) OVER (PARTITION BY s), min(id) OVER (PARTITION BY g, s IS NULL) FROM r ORDER BY id;
