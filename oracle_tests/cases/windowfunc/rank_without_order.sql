-- windowfunctions §3 rank(), dense_rank(): "If there is no ORDER BY clause, then all rows are considered peers and
-- this function always returns 1"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, rank() OVER (), dense_rank() OVER (PARTITION BY g), percent_rank() OVER (), cume_dist() OVER () FROM r ORDER BY id;
-- error
SELECT rank(k) OVER (ORDER BY k) FROM r;
-- error
SELECT dense_rank() FROM r;
