-- windowfunctions §3 first_value(), last_value(), nth_value(): the default frame ends with the last peer
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, k, last_value(id) OVER (ORDER BY k, id RANGE UNBOUNDED PRECEDING), last_value(k) OVER (ORDER BY k), count(*) OVER (ORDER BY k) FROM r ORDER BY id;
