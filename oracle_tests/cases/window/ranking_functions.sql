-- windowfunctions "Built-in Window Functions": row_number, rank, dense_rank, percent_rank, cume_dist and peers.
CREATE TABLE t(a, b);
INSERT INTO t VALUES('p', 10), ('q', 20), ('r', 20), ('s', 30);
SELECT a, row_number() OVER (ORDER BY b, a), rank() OVER (ORDER BY b), dense_rank() OVER (ORDER BY b) FROM t ORDER BY a;
SELECT a, percent_rank() OVER (ORDER BY b), cume_dist() OVER (ORDER BY b) FROM t ORDER BY a;
SELECT rank() OVER (), dense_rank() OVER (), percent_rank() OVER (), cume_dist() OVER () FROM t;
SELECT percent_rank() OVER (ORDER BY b) FROM t WHERE a = 'p';
-- error
SELECT rank(a) OVER () FROM t;
-- error
SELECT row_number(1) OVER () FROM t;
