-- windowfunctions §3 rank(), dense_rank(): "The row_number() of the first peer in each group - the rank of the
-- current row with gaps"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, k, rank() OVER (ORDER BY k), dense_rank() OVER (ORDER BY k), rank() OVER (ORDER BY k DESC), rank() OVER (PARTITION BY g ORDER BY k) FROM r ORDER BY id;
