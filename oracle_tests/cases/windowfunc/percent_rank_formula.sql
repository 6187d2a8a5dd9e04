-- windowfunctions §3 percent_rank(), cume_dist(): "(rank - 1)/(partition-rows - 1)"; 0.0 of a partition of one row
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, percent_rank() OVER w, (rank() OVER w - 1.0) / nullif(count(*) OVER (PARTITION BY g) - 1, 0) FROM r WINDOW w AS (PARTITION BY g ORDER BY k) ORDER BY id;
