-- Windows over no row and over one row.
CREATE TABLE t(a);
SELECT row_number() OVER (), sum(a) OVER () FROM t;
INSERT INTO t VALUES(5);
SELECT row_number() OVER (), rank() OVER (ORDER BY a), percent_rank() OVER (ORDER BY a), cume_dist() OVER (), ntile(3) OVER (), lag(a, 1, 'd') OVER (), lead(a) OVER (), first_value(a) OVER (), nth_value(a, 2) OVER () FROM t;
