-- windowfunctions §3 lag(), lead(): the offset may differ from row to row
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, lag(id, id % 3) OVER (ORDER BY id), lead(id, id % 4, 'x') OVER (ORDER BY id), lag(id, NULL) OVER (ORDER BY id), lead(id, -1) OVER (ORDER BY id), lag(id, '2') OVER (ORDER BY id) FROM r ORDER BY id;
