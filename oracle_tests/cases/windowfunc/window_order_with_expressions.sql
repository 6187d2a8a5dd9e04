-- windowfunctions §2 "Aggregate Window Functions": PARTITION BY and ORDER BY take any expressions
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, row_number() OVER (PARTITION BY k % 2 ORDER BY length(coalesce(s, '')), id DESC), sum(k) OVER (PARTITION BY g IS 'a' ORDER BY -id), rank() OVER (ORDER BY coalesce(k, 0) / 10) FROM r ORDER BY id;
