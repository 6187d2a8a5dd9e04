-- windowfunctions §3 percent_rank(), cume_dist(): the page's own example of the five ranks
CREATE TABLE t2(a, b);
INSERT INTO t2 VALUES ('a', 'one'), ('a', 'two'), ('a', 'three'), ('b', 'four'), ('c', 'five'), ('c', 'six');
SELECT a, row_number() OVER win AS row_number, rank() OVER win AS rank, dense_rank() OVER win AS dense_rank, percent_rank() OVER win AS percent_rank, cume_dist() OVER win AS cume_dist FROM t2 WINDOW win AS (ORDER BY a) ORDER BY a, row_number;
