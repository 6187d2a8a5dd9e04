-- windowfunctions §2 "Aggregate Window Functions": DISTINCT, ORDER BY and LIMIT come after windows
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT DISTINCT g, count(*) OVER (PARTITION BY g) FROM r ORDER BY g;
SELECT id, sum(id) OVER (ORDER BY id) AS s FROM r ORDER BY s DESC LIMIT 3;
SELECT id FROM r ORDER BY row_number() OVER (ORDER BY k DESC, id) LIMIT 4;
