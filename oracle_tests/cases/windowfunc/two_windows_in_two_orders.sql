-- windowfunctions §1: windows of different orders in one query
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, row_number() OVER (ORDER BY k DESC, id), row_number() OVER (ORDER BY s, id), row_number() OVER (PARTITION BY g ORDER BY id), sum(id) OVER (ORDER BY id DESC), ntile(3) OVER (ORDER BY g, id) FROM r ORDER BY id;
