-- windowfunctions: no rows give no results; one row is first and last of its partition.
CREATE TABLE t(a, g);
SELECT sum(a) OVER (), rank() OVER (ORDER BY a) FROM t;
SELECT count(*) FROM (SELECT row_number() OVER () FROM t);
INSERT INTO t VALUES(5, 'x');
SELECT row_number() OVER w, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(4) OVER w, lag(a) OVER w, lead(a, 1, 'd') OVER w, first_value(a) OVER w, last_value(a) OVER w, nth_value(a, 2) OVER w, sum(a) OVER w FROM t WINDOW w AS (PARTITION BY g ORDER BY a);
SELECT sum(a) OVER (ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING), count(*) OVER (ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM t;
