-- windowfunctions: percent_rank is (rank - 1) / (rows - 1), cume_dist the part of rows up to the peers.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 1), ('a', 3), ('a', 4), ('b', 7), ('c', NULL), ('c', 2);
SELECT g, v, percent_rank() OVER w, cume_dist() OVER w, ntile(3) OVER w FROM t WINDOW w AS (PARTITION BY g ORDER BY v) ORDER BY g, v, 5;
SELECT v, round(percent_rank() OVER (ORDER BY v), 4), round(cume_dist() OVER (ORDER BY v DESC), 4) FROM t ORDER BY v;
SELECT percent_rank() OVER (), cume_dist() OVER () FROM t WHERE g = 'b';
