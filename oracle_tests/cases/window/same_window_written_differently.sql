-- Windows that are the same are computed together; the values do not show it.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 3);
SELECT sum(b) OVER (PARTITION BY a ORDER BY b), sum(b) OVER (PARTITION BY a ORDER BY b ROWS UNBOUNDED PRECEDING), count(*) OVER w, avg(b) OVER (w) FROM t WINDOW w AS (PARTITION BY a ORDER BY b) ORDER BY b;
SELECT max(b) OVER (ORDER BY a), min(b) OVER (ORDER BY a DESC), count(*) OVER (ORDER BY a, b) FROM t ORDER BY b;
