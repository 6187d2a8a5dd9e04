-- windowfunctions §1: the default frame is RANGE UNBOUNDED PRECEDING: it ends with the last peer
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, k, sum(id) OVER (ORDER BY k), sum(id) OVER (ORDER BY k ROWS UNBOUNDED PRECEDING) >= 0, group_concat(id, '.') OVER (ORDER BY g), count(*) OVER (ORDER BY g, k) FROM r ORDER BY id;
