-- windowfunctions: row_number, rank, dense_rank, percent_rank, cume_dist and ntile do not look at the frame.
CREATE TABLE t(v);
INSERT INTO t VALUES(10), (20), (20), (30);
SELECT v, row_number() OVER (ORDER BY v ROWS CURRENT ROW), rank() OVER (ORDER BY v ROWS 1 PRECEDING), dense_rank() OVER (ORDER BY v GROUPS 1 PRECEDING), percent_rank() OVER (ORDER BY v ROWS CURRENT ROW), cume_dist() OVER (ORDER BY v ROWS 1 PRECEDING), ntile(2) OVER (ORDER BY v ROWS CURRENT ROW), lag(v) OVER (ORDER BY v ROWS CURRENT ROW) FROM t ORDER BY v, 2;
SELECT v, percent_rank() OVER (), cume_dist() OVER (), rank() OVER (), dense_rank() OVER () FROM t;
