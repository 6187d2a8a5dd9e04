-- windowfunctions §3 percent_rank(), cume_dist(): "row-number/partition-rows, where row-number is the value returned
-- by row_number() for the last peer in the group"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, cume_dist() OVER w, count(*) OVER (PARTITION BY g ORDER BY k RANGE UNBOUNDED PRECEDING) * 1.0 / count(*) OVER (PARTITION BY g) FROM r WINDOW w AS (PARTITION BY g ORDER BY k) ORDER BY id;
